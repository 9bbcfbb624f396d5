"""Makes the environment, then hands over to `python -m playbook` inside it.

This file runs on whatever ``python3`` the machine has, so it uses the standard library only and no syntax newer than
Python 3.8.  Every failure is one sentence that says what to do.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
NEEDED = (3, 12)
NODE_NEEDED = 20
NEWEST_TRIED = 16
COMMANDS = ("serve", "test", "build", "check", "new-drill", "drill", "mutants", "lint", "bench")
WITHOUT_NODE = ("new-drill", "check", "drill", "mutants")


class SetupError(Exception):
    """One sentence: what is missing and what to do."""


def run(command: list[object], doing: str, env: dict[str, str] | None = None) -> str:
    """Run a tool; when it fails, end with one sentence and the tool's last words."""
    try:
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=str(ROOT), env=env)
    except FileNotFoundError:
        raise SetupError("{} is not installed, and {} needs it.".format(command[0], doing)) from None
    if done.returncode == 0:
        return done.stdout
    text = (done.stdout + done.stderr).strip()
    if "no space left" in text.lower():
        raise SetupError("The disk is full; {} did not finish. Free about 1 GB and try again.".format(doing))
    signs = (
        "ENOTFOUND",
        "ECONNREFUSED",
        "EAI_AGAIN",
        "ETIMEDOUT",
        "dns error",
        "error sending request",
        "Failed to establish",
        "Temporary failure",
        "Network is unreachable",
        "Connection refused",
    )
    if any(sign in text for sign in signs):
        raise SetupError(
            "No network: {} could not reach its package index. Connect (or set up its mirror) and try again.".format(
                doing
            )
        )
    raise SetupError("{} failed: {}".format(doing, " ".join(text.splitlines()[-3:])[-600:] or "it said nothing"))


def python_version(python: Path) -> tuple[int, int] | None:
    """(major, minor) of an interpreter, or None when it does not start."""
    try:
        done = subprocess.run(
            [str(python), "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True, timeout=20
        )
        major, minor = done.stdout.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def find_python() -> Path | None:
    """A Python that is new enough: this one, one on PATH, or one under pyenv; None when there is none."""
    candidates = [Path(sys.executable)]
    for minor in range(NEEDED[1], NEWEST_TRIED):
        found = shutil.which("python3.{}".format(minor))
        if found:
            candidates.append(Path(found))
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    if pyenv.is_dir():

        def key(path: Path) -> list[int]:
            return [int(n) for n in re.findall(r"\d+", path.name)]

        candidates += [folder / "bin" / "python3" for folder in sorted(pyenv.iterdir(), key=key, reverse=True)]
    for candidate in candidates:
        if candidate.exists() and (python_version(candidate) or (0, 0)) >= NEEDED:
            return candidate
    return None


def find_uv() -> Path:
    """uv from PATH, or the pinned one in .tools, installed there when it is missing."""
    found = shutil.which("uv")
    if found and subprocess.run([found, "--version"], capture_output=True).returncode == 0:
        return Path(found)
    private = TOOLS / "uv" / "bin" / "uv"
    if not private.exists():
        installer = find_python() or sys.executable
        run(
            [
                installer,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--require-hashes",
                "--only-binary",
                ":all:",
                "--target",
                TOOLS / "uv",
                "-r",
                ROOT / "scripts" / "requirements-uv.lock",
            ],
            "installing uv with pip",
        )
    return private


def stamp(*parts: Path) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.read_bytes())
    return digest.hexdigest()


def current(folder: Path, wanted: str) -> bool:
    """Whether ``folder`` was made from just these inputs."""
    mark = folder / ".made-from"
    return mark.exists() and mark.read_text() == wanted


def make_python() -> Path:
    """Create .venv from requirements.lock unless it is up to date; returns its Python."""
    inside = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"
    wanted = stamp(ROOT / "requirements.lock")
    if inside.exists() and current(VENV, wanted):
        return inside
    print("Setting up Python packages …", flush=True)
    uv = find_uv()
    env = {k: v for k, v in os.environ.items() if k not in ("VIRTUAL_ENV", "PYENV_VERSION")}
    if not inside.exists() or (python_version(inside) or (0, 0)) < NEEDED:
        python = find_python()
        if python is None:
            try:
                run([uv, "python", "install", "3.13"], "getting Python 3.13 with uv", env=env)
                python = Path(run([uv, "python", "find", "3.13"], "finding Python 3.13", env=env).strip())
            except SetupError:
                raise SetupError(
                    "No Python {}.{} or newer was found on PATH or under pyenv, and uv could not fetch "
                    "one. Install Python 3.12 or newer and try again.".format(*NEEDED)
                ) from None
        run([uv, "venv", "--quiet", "--clear", "--no-config", "--python", python, VENV], "making .venv", env=env)
    run(
        [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", inside, ROOT / "requirements.lock"],
        "installing the Python packages",
        env=env,
    )
    (VENV / ".made-from").write_text(wanted)
    return inside


def make_node() -> None:
    """Install the npm packages by lock unless they are up to date."""
    node = shutil.which("node")
    if node is None:
        raise SetupError("Node is not installed. Install Node {} or newer and try again.".format(NODE_NEEDED))
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip()
    if int((re.findall(r"\d+", version) or ["0"])[0]) < NODE_NEEDED:
        raise SetupError("Node {} is too old. Install Node {} or newer and try again.".format(version, NODE_NEEDED))
    modules = ROOT / "node_modules"
    wanted = stamp(ROOT / "package-lock.json")
    if current(modules, wanted):
        return
    print("Setting up npm packages …", flush=True)
    run(
        [shutil.which("npm") or "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        "installing the npm packages",
    )
    (modules / ".made-from").write_text(wanted)


def main(arguments: list[str]) -> int:
    """Set up, then run the command; returns the process's exit code."""
    helping = not arguments or arguments[0] in ("-h", "--help")
    if not helping and arguments[0] not in COMMANDS:
        print("Unknown command {!r}. Commands: {}.".format(arguments[0], ", ".join(COMMANDS)), file=sys.stderr)
        return 2
    try:
        python = make_python()
        if not helping and arguments[0] not in WITHOUT_NODE:
            make_node()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        full = error.errno == errno.ENOSPC
        print(
            "The disk is full; free about 1 GB and try again."
            if full
            else "Set-up could not write {}: {}.".format(error.filename, error.strerror),
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    env = dict(os.environ, PYTHONPATH=str(ROOT / "src"), PYTHONUTF8="1")
    command = [str(python), "-m", "playbook"] + (arguments or ["--help"])
    try:
        return subprocess.run(command, cwd=str(ROOT), env=env).returncode
    except KeyboardInterrupt:
        return 130
