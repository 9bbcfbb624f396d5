"""The runtime image: everything the reader's browser needs to run Python, as files named by their content.

``build_image`` makes ``<out>/manifest.<hash>.json`` and the assets beside it.  Each part is cached by a key over its
inputs, so an edit of the judge compiles the judge alone and an unchanged tree costs a few milliseconds.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import zstandard

from playbook import archives, tiers
from playbook.archives import Archive
from playbook.errors import PlaybookError

_STALE_SECONDS = 24 * 3600
_SELECTION = Path(archives.__file__)
_ARCHIVES = (archives.STDLIB, archives.THIRD_PARTY, archives.JUDGE)
_LEVEL = 22
"""Zstandard's last: packing takes seconds once, and every reader's first visit is shorter for it."""


@dataclass(frozen=True)
class Asset:
    """One file of the image."""

    url: str
    """Its name, relative to the manifest."""
    bytes: int
    sha256: str
    packed: Packed


@dataclass(frozen=True)
class Packed:
    """The same file under Zstandard, smaller than a host's gzip makes it."""

    url: str
    bytes: int


@dataclass(frozen=True)
class Manifest:
    """What the page loads: see ``src/browser/runner/manifest.ts`` for the reader of this file."""

    path: Path
    """``manifest.<hash>.json``; the assets lie beside it."""
    release: str
    """Twelve hexadecimal digits that change when any asset changes."""
    python: str
    assets: dict[str, Asset]
    """By role: wasm, loader (Emscripten's module), boot (the Python that must be there first), rest (what follows)."""
    rest: dict[str, list[str]]
    """What the second tier brings: ``modules`` found only there, ``packages`` that lie in both tiers."""

    @property
    def files(self) -> list[Path]:
        """Every file to deploy, the manifest included."""
        urls = [url for asset in self.assets.values() for url in (asset.url, asset.packed.url)]
        return [self.path, *(self.path.parent / url for url in urls)]


def build_image(root: Path, out: Path) -> Manifest:
    """Make the image of the repository at ``root`` in ``out`` and return its manifest.

    Raises :class:`PlaybookError` when a tool or package is missing, the disk is full or a file does not compile.
    """
    try:
        return _build(root, out)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise PlaybookError("the disk is full", file=out, remedy="free some space and build again") from error
        raise PlaybookError(
            f"the runtime image could not be written ({error.strerror or error})", file=error.filename or out
        ) from error


def _build(root: Path, out: Path) -> Manifest:
    inputs = _Inputs(root)
    cache = out.parent / "cache" / "runtime"
    keys = inputs.keys()
    remembered = cache / f"image-{_digest(json.dumps(keys).encode())[:16]}.json"
    manifest = _remembered(remembered, out)
    if manifest is not None:
        return manifest
    out.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    _compile_missing(inputs, cache, keys)
    compiled = {archive.name: _part(cache, archive.name, keys[archive.name]) for archive in _ARCHIVES}
    trace = _trace(inputs, cache, compiled, _key([keys[name].encode() for name in ("stdlib", "packages", "tiers")]))
    both = tiers.split([path.read_bytes() for path in compiled.values()], trace)
    contents = {
        "wasm": (inputs.pyodide / "pyodide.asm.wasm").read_bytes(),
        "loader": (inputs.pyodide / "pyodide.asm.mjs").read_bytes(),
        "boot": both.boot,
        "rest": both.rest,
    }
    assets = {role: _place(data, role, out, cache) for role, data in contents.items()}
    python = json.loads(compiled["stdlib"].with_suffix(".json").read_text())["python"]
    rest = {"modules": list(both.rest_modules), "packages": list(archives.SPLIT)}
    manifest = _write_manifest(out, python, assets, rest)
    _write(remembered, json.dumps({"manifest": manifest.path.name}).encode())
    _sweep(out, manifest)
    return manifest


class _Inputs:
    """Where the image's sources lie, and the keys over them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.source = root / "src"
        self.pyodide = root / "node_modules" / "pyodide"
        self.node = root / "src" / "browser" / "node"
        self.site_packages = Path(sysconfig.get_path("purelib"))
        # read once: what is compiled must be what the key was taken over, whoever saves a file meanwhile
        self.own = list(archives.own_files(self.source))
        if not (self.pyodide / "pyodide.asm.wasm").is_file():
            raise PlaybookError(
                "the npm package pyodide is not installed", file=root / "package.json", remedy="run npm ci"
            )

    def keys(self) -> dict[str, str]:
        """One key a part; equal keys mean equal bytes."""
        pyodide = (self.pyodide / "package.json").read_bytes()
        compiler = [pyodide, _read((_SELECTION, *sorted(self.node.glob("compile*")))), _version("pyodide-build")]
        versions = [_version(name) for name in archives.DISTRIBUTIONS]
        own = [name.encode() + b"\0" + data for name, data in self.own]
        return {
            "stdlib": _key(compiler),
            "packages": _key([*compiler, *versions]),
            "judge": _key([*compiler, *own]),
            "tiers": _key([_read((Path(tiers.__file__), self.node / "trace.mjs", Path(__file__)))]),
        }

    def files(self, archive: Archive) -> Iterator[tuple[str, bytes]]:
        """The source files of one zip."""
        if archive is archives.STDLIB:
            return archives.stdlib_files(self.pyodide / "python_stdlib.zip")
        if archive is archives.THIRD_PARTY:
            return archives.package_files(self.site_packages)
        return iter(self.own)


def _compile_missing(inputs: _Inputs, cache: Path, keys: dict[str, str]) -> None:
    missing = [archive for archive in _ARCHIVES if not _part(cache, archive.name, keys[archive.name]).is_file()]
    if not missing:
        return
    if archives.JUDGE in missing:
        _check_syntax(inputs)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        work = Path(folder)
        plan = {f"{archive.name}.zip": archive.optimize for archive in missing}
        (work / "plan.json").write_text(json.dumps(plan))
        for archive in missing:
            (work / f"{archive.name}.zip").write_bytes(archives.pack(inputs.files(archive)))
        stdlib = _part(cache, "stdlib", keys["stdlib"])
        compiled = [stdlib] if stdlib.is_file() else []  # starts the compiler itself in a third of the time
        command = [inputs.node / "compile.mjs", work, inputs.site_packages, cache / "bytecode", *compiled]
        facts = run_node(command, inputs.root)
        for archive in missing:
            part = _part(cache, archive.name, keys[archive.name])
            _write(part.with_suffix(".json"), facts.encode())
            os.replace(work / f"compiled-{archive.name}.zip", part)


def _check_syntax(inputs: _Inputs) -> None:
    """Find what does not compile before Node is started: this Python can name file and line as well."""
    for name, data in inputs.own:
        try:
            compile(data, name, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            raise PlaybookError(
                f"does not compile: {getattr(error, 'msg', error)}", file=f"src/{name}", line=line
            ) from error


def _trace(inputs: _Inputs, cache: Path, compiled: dict[str, Path], key: str) -> tiers.Trace:
    """What a boot loads, remembered for as long as neither library changes."""
    remembered = cache / f"trace-{key}.json"
    if not remembered.is_file():
        command: list[Path | str] = [
            inputs.node / "trace.mjs",
            compiled["stdlib"],
            compiled["packages"],
            *archives.BOOT_MODULES,
        ]
        _write(remembered, run_node(command, inputs.root).encode())
    found = json.loads(remembered.read_text())
    return tiers.Trace(frozenset(found["entries"]), frozenset(found["modules"]))


def run_node(arguments: Iterable[Path | str], root: Path) -> str:
    """Run a script under Node in ``root`` and return what it printed; one clear sentence when it fails."""
    node = shutil.which("node")
    if node is None:
        raise PlaybookError("Node was not found", remedy="install Node 20 or later and see that it is on the PATH")
    command = [node, *map(str, arguments)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        script = Path(command[1])
        raise PlaybookError(
            f"{script.name} failed: {_telling_line(done.stderr)}",
            file=script.relative_to(root) if script.is_relative_to(root) else script,
        )
    return done.stdout


def _telling_line(said: str) -> str:
    """The line that names the error: neither the code it came from nor the calls that led there."""
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["it said nothing"]
    errors = [line for line in lines if re.match(r"[\w.]*Error\b", line)]
    return (errors or lines)[-1][:400]


def _place(data: bytes, role: str, out: Path, cache: Path) -> Asset:
    sha256 = _digest(data)
    suffix = {"loader": ".mjs", "wasm": ".wasm"}.get(role, ".zip")
    url = f"{role}.{sha256[:12]}{suffix}"
    packed = cache / f"packed-{sha256[:16]}.zst"
    if not packed.is_file():
        _write(packed, zstandard.ZstdCompressor(level=_LEVEL, write_content_size=True).compress(data))
    small = packed.read_bytes()
    for name, content in ((url, data), (f"{url}.zst", small)):
        target = out / name
        if not target.is_file() or target.stat().st_size != len(content):
            _write(target, content)
    return Asset(url, len(data), sha256, Packed(f"{url}.zst", len(small)))


def _write_manifest(out: Path, python: str, assets: dict[str, Asset], rest: dict[str, list[str]]) -> Manifest:
    body = {"python": python, "assets": {role: asdict(asset) for role, asset in assets.items()}, "rest": rest}
    release = _digest(json.dumps(body, sort_keys=True).encode())[:12]
    path = out / f"manifest.{release}.json"
    _write(path, (json.dumps({"release": release, **body}, indent=2) + "\n").encode())
    return Manifest(path, release, python, assets, rest)


def read_manifest(path: Path) -> Manifest:
    """The manifest that :func:`build_image` wrote at ``path``."""
    body = json.loads(path.read_text(encoding="utf-8"))
    assets = {
        role: Asset(asset["url"], asset["bytes"], asset["sha256"], Packed(**asset["packed"]))
        for role, asset in body["assets"].items()
    }
    return Manifest(path, body["release"], body["python"], assets, body["rest"])


def _remembered(remembered: Path, out: Path) -> Manifest | None:
    try:
        manifest = read_manifest(out / json.loads(remembered.read_text())["manifest"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    sizes = {out / file.url: file.bytes for asset in manifest.assets.values() for file in (asset, asset.packed)}
    whole = all(path.is_file() and path.stat().st_size == size for path, size in sizes.items())
    return manifest if whole else None


def _sweep(out: Path, manifest: Manifest) -> None:
    """Remove assets of older images, but none that a browser opened today may still ask for."""
    keep = set(manifest.files)
    for path in out.iterdir():
        if path.is_file() and path not in keep and time.time() - path.stat().st_mtime > _STALE_SECONDS:
            path.unlink(missing_ok=True)


def _write(target: Path, data: bytes) -> None:
    """Write atomically: two builds at once must never see half a file."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _part(cache: Path, role: str, key: str) -> Path:
    return cache / f"{role}-{key}.zip"


def _read(paths: Iterable[Path]) -> bytes:
    return b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in paths)


def _version(distribution: str) -> bytes:
    try:
        return f"{distribution}=={version(distribution)}".encode()
    except PackageNotFoundError as error:
        raise PlaybookError(
            f"the Python package {distribution} is not installed", remedy="run the set-up again"
        ) from error


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _key(pieces: list[bytes]) -> str:
    return _digest(b"\0\0".join(_digest(piece).encode() for piece in pieces))[:16]
