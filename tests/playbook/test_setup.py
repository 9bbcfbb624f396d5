"""Set-up on a strange machine: the right Python is found, and whatever is missing is one sentence."""

from __future__ import annotations

import ast
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook import setup
from playbook.setup import SetupError
from tests.playbook.repository import ROOT

OLD_PYTHONS = ("3.8", "3.9")
Program = Callable[[Path, str], Path]


@pytest.fixture
def program() -> Program:
    """Writes a small shell program and makes it executable."""

    def write(path: Path, body: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program) -> Path:
    """A machine whose only Python is 3.8, with nothing on PATH and an empty pyenv."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "pyenv" / "versions").mkdir(parents=True)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "old-python", "echo 3 8")))
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "TOOLS", tmp_path / ".tools")
    for name in ("requirements.lock", "package-lock.json", "scripts/requirements-uv.lock"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    return tmp_path


def said(work: Callable[[], object]) -> str:
    """The sentence with which set-up ends."""
    with pytest.raises(SetupError) as caught:
        work()
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("name", ["src/playbook/setup.py", "scripts/dev.py"])
def test_set_up_is_written_for_an_old_python(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_an_old_python_gets_as_far_as_the_commands() -> None:
    """On this machine's Python and on each old one that pyenv holds."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    old = [path for minor in OLD_PYTHONS for path in versions.glob(f"{minor}.*/bin/python3")]
    for python in [Path(sys.executable), *old]:
        done = subprocess.run([python, "-B", ROOT / "scripts/dev.py", "dance"], capture_output=True, text=True)
        assert done.returncode == 2
        known = "serve, test, build, check, new-drill, drill, mutants, lint, bench"
        assert done.stderr.strip() == f"Unknown command 'dance'. Commands: {known}."


def test_set_up_imports_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "src/playbook/setup.py").read_text(encoding="utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_this_python_is_taken_when_it_is_new_enough(machine: Path, program: Program) -> None:
    program(machine / "old-python", "echo 3 12")
    assert setup.find_python() == machine / "old-python"


def test_a_newer_python_on_path_is_found(machine: Path, program: Program) -> None:
    expected = program(machine / "bin" / "python3.13", "echo 3 13")
    assert setup.find_python() == expected


def test_the_newest_python_under_pyenv_is_found(machine: Path, program: Program) -> None:
    versions = machine / "pyenv" / "versions"
    for version in ("3.9.18", "3.12.1", "3.13.0", "2.7.18"):
        program(versions / version / "bin" / "python3", f"echo {version.split('.')[0]} {version.split('.')[1]}")
    assert setup.find_python() == versions / "3.13.0" / "bin" / "python3"


def test_a_python_that_does_not_start_is_passed_over(machine: Path, program: Program) -> None:
    versions = machine / "pyenv" / "versions"
    program(machine / "bin" / "python3.12", "exit 127")
    program(versions / "3.14.0" / "bin" / "python3", "echo pyenv: version not installed")
    (versions / "3.15.0").mkdir()
    good = program(versions / "3.12.1" / "bin" / "python3", "echo 3 12")
    assert setup.find_python() == good


def test_no_python_at_all_is_one_sentence(machine: Path, program: Program) -> None:
    assert setup.find_python() is None
    program(machine / "bin" / "uv", '[ "$1" = --version ]')
    assert said(setup.make_python) == (
        "No Python 3.12 or newer was found on PATH or under pyenv, and uv could not fetch one. "
        "Install Python 3.12 or newer and try again."
    )


def test_a_missing_uv_that_pip_cannot_fetch_is_one_sentence(machine: Path, program: Program) -> None:
    program(machine / "bin" / "python3.12", 'case "$1" in -m) echo "Network is unreachable"; exit 1;; esac; echo 3 12')
    assert said(setup.find_uv) == (
        "No network: installing uv with pip could not reach its package index. "
        "Connect (or set up its mirror) and try again."
    )


def test_a_missing_node_is_one_sentence(machine: Path) -> None:
    assert said(setup.make_node) == "Node is not installed. Install Node 20 or newer and try again."


@pytest.mark.parametrize("version", ["v16.20.2", "v18.19.0", "nothing"])
def test_an_old_node_is_one_sentence(machine: Path, program: Program, version: str) -> None:
    program(machine / "bin" / "node", f"echo {version}")
    assert said(setup.make_node) == f"Node {version} is too old. Install Node 20 or newer and try again."


def test_npm_packages_are_installed_once_for_each_lock(machine: Path, program: Program) -> None:
    program(machine / "bin" / "node", "echo v20.11.1")
    program(machine / "bin" / "npm", f'echo "$1" >> {machine}/calls; [ -d node_modules ] || /bin/mkdir node_modules')
    setup.make_node()
    setup.make_node()
    assert (machine / "calls").read_text(encoding="utf-8") == "ci\n"
    (machine / "package-lock.json").write_text("changed", encoding="utf-8")
    setup.make_node()
    assert (machine / "calls").read_text(encoding="utf-8") == "ci\nci\n"


@pytest.mark.parametrize(
    "words",
    [
        "error: failed to write: No space left on device (os error 28)",
        "npm error nospc ENOSPC: no space left on device, write",
    ],
)
def test_a_full_disk_is_one_sentence(machine: Path, program: Program, words: str) -> None:
    tool = program(machine / "bin" / "uv", f"echo '{words}' >&2; exit 1")
    assert said(lambda: setup.run([tool], "installing")) == (
        "The disk is full; installing did not finish. Free about 1 GB and try again."
    )


@pytest.mark.parametrize(
    "words",
    [
        "npm error code ENOTFOUND",
        "npm error code EAI_AGAIN",
        "error sending request for url",
        "[Errno -3] Temporary failure in name resolution",
    ],
)
def test_no_network_is_one_sentence(machine: Path, program: Program, words: str) -> None:
    tool = program(machine / "bin" / "npm", f"echo '{words}'; exit 1")
    assert said(lambda: setup.run([tool], "installing the npm packages")) == (
        "No network: installing the npm packages could not reach its package index. "
        "Connect (or set up its mirror) and try again."
    )


def test_any_other_failure_keeps_the_tools_last_words(machine: Path, program: Program) -> None:
    tool = program(machine / "bin" / "npm", "echo first; echo second; echo third; echo fourth; exit 1")
    assert said(lambda: setup.run([tool], "installing")) == "installing failed: second third fourth"


def test_a_tool_that_is_not_there_is_one_sentence() -> None:
    assert said(lambda: setup.run(["no-such-tool"], "installing")) == (
        "no-such-tool is not installed, and installing needs it."
    )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SetupError("Node is not installed."), "Node is not installed."),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full; free about 1 GB and try again."),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "Set-up could not write /x: Permission denied."),
    ],
)
def test_a_command_ends_with_the_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, sentence: str
) -> None:
    def fail() -> Path:
        raise error

    monkeypatch.setattr(setup, "make_python", fail)
    assert setup.main(["check"]) == 1
    assert capsys.readouterr().err == sentence + "\n"
