"""The Python of the runtime image, as lists of source files: what goes into the browser, and what must come first."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

STDLIB_TRIMMED = frozenset(
    {
        "__hello__",
        "__phello__",
        "antigravity",
        "cProfile",
        "ensurepip",
        "ftplib",
        "idlelib",
        "imaplib",
        "lib2to3",
        "mailbox",
        "modulefinder",
        "multiprocessing",
        "nturl2path",
        "poplib",
        "profile",
        "pstats",
        "pty",
        "smtplib",
        "sqlite3",
        "test",
        "this",
        "tkinter",
        "turtle",
        "turtledemo",
        "webbrowser",
        "wsgiref",
        "xmlrpc",
        "zipapp",
    }
)
"""Top-level modules left out of the standard library: they need processes, sockets, a screen or a C module that the
browser has not got, or are toys and packaging tools."""

PACKAGES = ("pytest", "_pytest", "py.py", "pluggy", "iniconfig", "packaging", "pygments")
"""Packages and one module taken from the project's own environment."""

DISTRIBUTIONS = ("pytest", "pluggy", "iniconfig", "packaging", "pygments")

_PYGMENTS_KEPT = {
    "lexers": {"__init__.py", "_mapping.py", "python.py", "diff.py"},
    "formatters": {"__init__.py", "_mapping.py", "terminal.py"},
    "styles": {"__init__.py", "_mapping.py", "default.py"},
}
"""pytest colours its reports with two lexers and one formatter; the other 500 files are never imported."""

OWN = ("judge", "toolkit")

_BOOT_MODULES = """
    abc argparse array ast asyncio base64 bisect calendar collections concurrent.futures contextlib copy csv dataclasses
    datetime decimal difflib enum fractions functools gc graphlib hashlib heapq hmac html inspect io itertools json
    keyword linecache logging math numbers operator os pathlib pprint queue random re secrets shutil statistics string
    struct sys tempfile textwrap threading time timeit tokenize traceback types typing unicodedata urllib.parse uuid
    tracemalloc warnings weakref zlib zoneinfo _ast_unparse _pylong _strptime _threading_local pickle
"""
BOOT_MODULES = tuple(_BOOT_MODULES.split())
"""What submissions, samples and the judge may import at once, with what the library itself imports late (from
``_ast_unparse`` on); everything else follows behind the first boot."""

_BOOT_WHOLE = ("_pytest",)
"""Packages that import their modules late: they are in the first tier with all of them."""
SPLIT = ("encodings",)
"""Packages whose modules lie in both tiers; the second is added to their path when it arrives."""
FIXED_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Archive:
    """One zip of the image before compilation: its name and the level ``py_compile`` optimises at."""

    name: str
    optimize: int


STDLIB = Archive("stdlib", 2)
"""Without docstrings and asserts: ``help()`` on the library is empty, and the zip is a fifth smaller."""
THIRD_PARTY = Archive("packages", 1)
"""Without asserts; a reader who asks for ``help(pytest.approx)`` is answered."""
JUDGE = Archive("judge", 0)


def stdlib_files(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of Pyodide's standard library zip that is kept."""
    with zipfile.ZipFile(archive) as source:
        for name in sorted(source.namelist()):
            top = name.split("/")[0].removesuffix(".py")
            if not name.endswith("/") and top not in STDLIB_TRIMMED:
                yield name, source.read(name)


def package_files(site_packages: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of pytest and of what it imports, with the licences that must travel along."""
    for package in PACKAGES:
        top = site_packages / package
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            relative = path.relative_to(site_packages)
            if path.is_file() and "__pycache__" not in relative.parts and _kept(relative):
                yield relative.as_posix(), path.read_bytes()
    for distribution in DISTRIBUTIONS:
        for folder in sorted(site_packages.glob(f"{distribution}-*.dist-info")):
            for path in sorted((folder / "licenses").rglob("*")):
                if path.is_file():
                    yield path.relative_to(site_packages).as_posix(), path.read_bytes()


def _kept(relative: Path) -> bool:
    if relative.suffix not in {".py", ".typed"}:
        return False
    if relative.parts[0] == "pygments" and len(relative.parts) == 3:
        return relative.name in _PYGMENTS_KEPT.get(relative.parts[1], {relative.name})
    return True


def own_files(source: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every Python file of the judge and the toolkit below ``source``."""
    for package in OWN:
        for path in sorted((source / package).rglob("*.py")):
            yield path.relative_to(source).as_posix(), path.read_bytes()


def pack(files: Iterator[tuple[str, bytes]]) -> bytes:
    """An uncompressed zip of ``files`` with fixed times: the input of the compiler."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), data)
    return buffer.getvalue()


def in_boot_tier(name: str, loaded: Collection[str]) -> bool:
    """Whether the zip entry ``name`` comes with the first tier, ``loaded`` being the entries that a boot imports.

    A package comes whole, so that nothing which it imports late is missing; see ``SPLIT`` for the exception.
    """
    top = name.split("/")[0]
    if top in OWN or top in _BOOT_WHOLE:
        return True
    if top in SPLIT:
        return name in loaded
    return any(entry.split("/")[0] == top for entry in loaded)
