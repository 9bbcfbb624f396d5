"""The two tiers of the runtime's Python: what boot, pytest and drills import, and the rest of the library behind it.

Both are stored zips of bytecode: they are packed as a whole for the road, and an import then inflates nothing.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from playbook.archives import FIXED_TIME, OWN, in_boot_tier


@dataclass(frozen=True)
class Tiers:
    """Two zips, and what is found in the second alone."""

    boot: bytes
    rest: bytes
    rest_modules: tuple[str, ...]
    """Top-level names: a program that mentions one waits for the second tier."""


@dataclass(frozen=True)
class Trace:
    """What a boot loads: zip entries, and modules by name (some of them are built in or frozen)."""

    entries: frozenset[str]
    modules: frozenset[str]


def split(compiled: Iterable[bytes], trace: Trace) -> Tiers:
    """Sort the entries of ``compiled`` zips into the tiers."""
    boot: dict[str, bytes] = {}
    rest: dict[str, bytes] = {}
    for data in compiled:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if not name.endswith("/"):
                    (boot if in_boot_tier(name, trace.entries) else rest)[name] = archive.read(name)
    return Tiers(_stored(boot), _stored(rest), tuple(sorted(_modules(rest) - _modules(boot) - trace.modules)))


def _modules(entries: Iterable[str]) -> set[str]:
    tops = {name.split("/")[0].removesuffix(".pyc") for name in entries}
    return {top for top in tops if top.isidentifier() and top not in OWN}


def _stored(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in sorted(entries.items()):
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), data)
    return buffer.getvalue()
