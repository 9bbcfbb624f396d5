"""What makes releases follow each other without breaking an open page: the release's list of files, and old assets.

``release.json`` names the release and its list; a page asks for it to learn of a newer one.  The list has every file
with size and SHA-256, what each chapter needs offline, and which assets of earlier releases are still served.
"""

from __future__ import annotations

import hashlib
import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from playbook.errors import PlaybookError
from playbook.policy import ANCHOR

RELEASES_KEPT = 20
LARGEST_ASSET = 20_000_000
"""Bytes; the largest of ours, the interpreter, has about 9 million."""
MOST_CARRIED = 400_000_000
"""Bytes of earlier releases together: Pages serves a gigabyte at most."""
_ASSET = re.compile(r"assets/(?:app|drills|release|review|runtime)/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[a-z0-9]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SPARED = re.compile(r"\.(?:map|gz)$|/sitemap\.xml$|/lunr/")
"""What no page asks for: the site map (which bears the day's date), and search in languages that we don't write."""
_TIMEOUT = 60

Fetch = Callable[[str], bytes]


@dataclass(frozen=True)
class Sum:
    """A file's size in bytes and its SHA-256 in hexadecimal digits."""

    bytes: int
    sha256: str


@dataclass
class Earlier:
    """A release before this one, and its assets that this one lacks."""

    release: str
    assets: dict[str, Sum] = field(default_factory=dict)


def sum_of(content: bytes) -> Sum:
    return Sum(len(content), hashlib.sha256(content).hexdigest())


def _address(path: str) -> str:
    """A page's address is its folder."""
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path


def files_of(site: Path) -> dict[str, Sum]:
    """Every file of the site by its site-relative address."""
    paths = sorted(path for path in site.rglob("*") if path.is_file() and not _SPARED.search(path.as_posix()))
    return {_address(path.relative_to(site).as_posix()): sum_of(path.read_bytes()) for path in paths}


def stamp(site: Path) -> str:
    """Write the release's name, made from all that is in the site, into every page; returns it."""
    whole = hashlib.sha256()
    for address, found in files_of(site).items():
        whole.update(f"{address} {found.sha256}\n".encode())
    release = whole.hexdigest()[:12]
    meta = f'{ANCHOR}<meta name="playbook-release" content="{release}">'
    for path in sorted(site.rglob("*.html")):
        path.write_text(path.read_text(encoding="utf-8").replace(ANCHOR, meta, 1), encoding="utf-8")
    return release


def write_release(site: Path, release: str, chapters: Mapping[str, list[str]], earlier: list[Earlier]) -> None:
    """Write ``release.json`` and the list it names.

    ``chapters`` has, for each chapter's address, the addresses of its drills' pages and bundles.
    """
    carried = {name for one in earlier for name in one.assets}
    files = {address: [s.bytes, s.sha256] for address, s in files_of(site).items() if address not in carried}
    kept = [
        {"release": one.release, "assets": {name: [s.bytes, s.sha256] for name, s in sorted(one.assets.items())}}
        for one in earlier
    ]
    text = json.dumps({"release": release, "files": files, "chapters": chapters, "earlier": kept}, indent=0)
    name = f"assets/release/files.{sum_of(text.encode()).sha256[:12]}.json"
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")
    (site / "release.json").write_text(json.dumps({"release": release, "list": name}) + "\n", encoding="utf-8")


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=_TIMEOUT) as answer:
        content: bytes = answer.read(LARGEST_ASSET + 1)
    return content


def _listed(given: Any, where: str) -> dict[str, Sum]:
    """The assets in a list from outside: only names and sums that this module could have written."""
    if not isinstance(given, dict):
        raise PlaybookError("has no list of files", file=where)
    found = {}
    for name, entry in given.items():
        if not _ASSET.fullmatch(name) or ".." in PurePosixPath(name).parts:
            continue
        match entry:
            case [int() as size, str() as sha256] if 0 <= size <= LARGEST_ASSET and _SHA256.fullmatch(sha256):
                found[name] = Sum(size, sha256)
            case _:
                raise PlaybookError(f"says nothing usable about {name}", file=where)
    return found


def _releases(previous: str, fetch: Fetch) -> list[Earlier]:
    """The deployed release and those it still serves, newest first."""
    where = f"{previous}release.json"
    head = json.loads(fetch(where))
    match head:
        case {"release": str() as release, "list": str() as name} if _ASSET.fullmatch(name):
            listing = json.loads(fetch(previous + name))
        case _:
            raise PlaybookError("is no release of this site", file=where)
    found = [Earlier(release, _listed(listing.get("files"), where))]
    for one in listing.get("earlier", []):
        found.append(Earlier(str(one.get("release"))[:64], _listed(one.get("assets"), where)))
    return found[:RELEASES_KEPT]


def retain(site: Path, previous: str, fetch: Fetch = _fetched) -> list[Earlier]:
    """Carry over what the deployed site at ``previous`` serves and this one lacks; returns the releases it came from.

    A tab that was opened under an earlier release then finds all that it still has to load.  Raises
    :class:`PlaybookError` when a site is there and its list cannot be trusted; a site that is not there yet is none.
    """
    previous = previous.rstrip("/") + "/"
    try:
        releases = _releases(previous, fetch)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return []
        raise PlaybookError(f"{previous} answered {error.code}", remedy="Unset PREVIOUS_SITE to go without") from error
    except (OSError, ValueError) as error:
        raise PlaybookError(f"{previous} has no readable release: {error}", remedy="Unset PREVIOUS_SITE") from error
    room = MOST_CARRIED
    got: dict[str, bool] = {}
    for one in releases:  # newest first: what there is no room for is what has been out of use longest
        for name, found in one.assets.items():
            if name not in got and not (site / name).exists():
                got[name] = found.bytes <= room and _carry(site, previous, name, found, fetch)
                room -= found.bytes if got[name] else 0
        one.assets = {name: found for name, found in one.assets.items() if got.get(name)}
    return [one for one in releases if one.assets]


def _carry(site: Path, previous: str, name: str, found: Sum, fetch: Fetch) -> bool:
    """Copy one asset; False when the deployed site has lost it, which a new deployment cannot mend."""
    try:
        content = fetch(previous + name)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return False
        raise PlaybookError(f"answered {error.code}", file=previous + name, remedy="Build again") from error
    except OSError as error:
        raise PlaybookError(f"did not arrive: {error}", file=previous + name, remedy="Build again") from error
    if sum_of(content) != found:
        raise PlaybookError("does not have the sum that its release names", file=previous + name)
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
