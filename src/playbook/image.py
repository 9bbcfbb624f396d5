"""Makes the runtime image: Pyodide's core and the Python it runs, as bytecode, every file named by its hash.

Three archives: the standard library, pytest with what it needs, and our own judge and toolkit; an edit of the judge
recompiles the last one only.  The compiling is pyodide-build's, run under Pyodide in Node, because bytecode belongs to
one version of Python.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import shutil
import subprocess
import sysconfig
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playbook.errors import PlaybookError

PACKAGES = ("pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments")
PYGMENTS_KEPT = {
    "lexers": {"__init__.py", "_mapping.py", "python.py", "diff.py", "_builtin_types.py"},
    "formatters": {"__init__.py", "_mapping.py", "terminal.py"},
    "styles": {"__init__.py", "_mapping.py", "default.py"},
}
STDLIB_LEFT_OUT = ("ensurepip/", "idlelib/", "tkinter/", "turtledemo/", "lib2to3/", "test/", "pydoc_data/", "venv/",
                   "curses/", "dbm/", "turtle.py", "_pyrepl/", "pyodide/_run_js")
"""Parts of the standard library that cannot work in a page, or that no page needs."""

CORE = {"wasm": "pyodide.asm.wasm", "asmjs": "pyodide.asm.mjs", "loader": "pyodide.mjs"}
TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Image:
    """The manifest's path and every file of the image, manifest included."""

    path: Path
    files: tuple[Path, ...]


def archive(entries: dict[str, bytes]) -> bytes:
    """A zip with fixed times and order, so that equal content gives equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, entries[name])
    return out.getvalue()


def _stdlib(root: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(root / "node_modules/pyodide/python_stdlib.zip") as source:
        return {
            name: source.read(name)
            for name in source.namelist()
            if not name.endswith("/") and not name.startswith(STDLIB_LEFT_OUT)
        }


def _kept(relative: Path) -> bool:
    parts = relative.parts
    if "__pycache__" in parts or relative.suffix != ".py":
        return False
    if parts[0] == "pygments" and len(parts) > 2:
        return parts[1] == "filters" or parts[2] in PYGMENTS_KEPT.get(parts[1], set())
    return True


def _packages(_: Path) -> dict[str, bytes]:
    site = Path(sysconfig.get_paths()["purelib"])
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for package in PACKAGES
        for path in sorted((site / package).rglob("*.py"))
        if _kept(path.relative_to(site))
    }


def _own(root: Path) -> dict[str, bytes]:
    source = root / "src"
    return {
        path.relative_to(source).as_posix(): path.read_bytes()
        for package in ("judge", "toolkit")
        for path in sorted((source / package).rglob("*.py"))
        if "__pycache__" not in path.parts
    }


ARCHIVES: dict[str, Callable[[Path], dict[str, bytes]]] = {"stdlib": _stdlib, "packages": _packages, "judge": _own}


def _key(root: Path, name: str, entries: Callable[[], dict[str, bytes]]) -> str:
    """What an archive is made from; the two big ones are known by their packages' versions."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    package = json.loads((root / "node_modules/pyodide/package.json").read_text(encoding="utf-8"))
    digest.update(f"{package['version']} {importlib.metadata.version('pyodide-build')}".encode())
    if name == "packages":
        versions = [importlib.metadata.version(p) for p in PACKAGES if p != "_pytest"]
        digest.update(" ".join(versions).encode())
    elif name == "judge":
        for path, content in entries().items():
            digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:24]


def _compile(root: Path, sources: dict[str, dict[str, bytes]]) -> dict[str, bytes]:
    """The archives with every .py compiled for Pyodide's Python."""
    with tempfile.TemporaryDirectory() as folder:
        for name, entries in sources.items():
            (Path(folder) / f"{name}.zip").write_bytes(archive(entries))
        command = ["node", str(root / "src/browser/node/compile.mjs"), folder, sysconfig.get_paths()["purelib"]]
        try:
            done = subprocess.run(command, cwd=root, capture_output=True, text=True)
        except FileNotFoundError:
            raise PlaybookError("Node is not installed", remedy="Install Node 20 or newer") from None
        if done.returncode:
            raise PlaybookError(f"the runtime's Python does not compile: {done.stderr.strip()[-800:]}",
                                remedy="Mend what it names")
        compiled = {}
        for name in sources:
            with zipfile.ZipFile(Path(folder) / f"{name}.zip") as made:
                compiled[name] = archive({entry: made.read(entry) for entry in made.namelist()})
    return compiled


def build_archives(root: Path) -> dict[str, Path]:
    """The compiled archives in ``build/cache/image``; only those whose sources changed are made again."""
    folder = root / "build" / "cache" / "image"
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for name, make in ARCHIVES.items():
        paths[name] = folder / f"{name}.{_key(root, name, lambda make=make: make(root))}.zip"  # type: ignore[misc]  # binds the loop's value
    missing = {name: ARCHIVES[name](root) for name, path in paths.items() if not path.exists()}
    for name, content in _compile(root, missing).items() if missing else ():
        for old in folder.glob(f"{name}.*.zip"):
            old.unlink()
        temporary = paths[name].with_suffix(".part")
        temporary.write_bytes(content)
        temporary.replace(paths[name])
    return paths


def _sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Role and path of each asset of the image."""
    for role, file in CORE.items():
        yield role, root / "node_modules" / "pyodide" / file
    yield from build_archives(root).items()
    yield "worker", root / "build" / "browser" / "worker.iife.js"


def build_image(root: Path, out: Path) -> Image:
    """Put the image into ``out``: every asset under its hashed name, and the manifest that lists them.

    The page's bundle (``build/browser``) has to be there already: the worker's script is part of the image.
    """
    out.mkdir(parents=True, exist_ok=True)
    assets = {}
    files = []
    for role, path in _sources(root):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        stem = path.name.split(".")[0] if role in ARCHIVES or role == "worker" else path.name.rsplit(".", 1)[0]
        target = out / f"{stem}.{digest[:12]}{path.suffix}"
        if not target.exists():
            shutil.copyfile(path, target)
        files.append(target)
        assets[role] = {"url": target.name, "bytes": len(content), "sha256": digest}
    release = hashlib.sha256(json.dumps(assets, sort_keys=True).encode()).hexdigest()[:12]
    manifest = out / f"manifest.{release}.json"
    manifest.write_text(json.dumps({"release": release, "assets": assets}), encoding="utf-8")
    for path in out.iterdir():
        if path not in (*files, manifest):
            path.unlink()
    return Image(manifest, (*files, manifest))
