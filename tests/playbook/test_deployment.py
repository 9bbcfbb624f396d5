"""Releases that follow each other: what is carried over, and what is refused."""

from __future__ import annotations

import json
import urllib.error
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from playbook import deployment
from playbook.deployment import RELEASES_KEPT, retain, stamp, sum_of, write_release
from playbook.errors import PlaybookError

PAGE = '<!doctype html><head><meta charset="utf-8"></head>'
SITE = "https://example.org/book/"


def a_site(folder: Path, number: int) -> Path:
    """A site of one page and one script, whose name and text carry the release's number."""
    (folder / "assets" / "app").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE + str(number), encoding="utf-8")
    (folder / "assets" / "app" / f"main.{number:08}.js").write_text(f"run({number})", encoding="utf-8")
    return folder


def fetching(folder: Path) -> Any:
    def fetch(address: str) -> bytes:
        path = folder / address.removeprefix(SITE)
        if not path.is_file():
            raise urllib.error.HTTPError(address, 404, "not found", Message(), None)
        return path.read_bytes()

    return fetch


def publish(folder: Path, number: int, before: Path | None) -> Path:
    site = a_site(folder, number)
    release = stamp(site)
    earlier = retain(site, SITE, fetching(before)) if before else []
    write_release(site, release, {}, earlier)
    return site


def test_old_assets_are_served_for_twenty_releases(tmp_path: Path) -> None:
    site = None
    for number in range(RELEASES_KEPT + 5):
        site = publish(tmp_path / str(number), number, site)
    assert site is not None
    there = sorted(path.name for path in (site / "assets" / "app").iterdir())
    assert there == [f"main.{number:08}.js" for number in range(4, RELEASES_KEPT + 5)]


def test_the_same_content_is_the_same_release(tmp_path: Path) -> None:
    one, two = publish(tmp_path / "one", 1, None), publish(tmp_path / "two", 1, None)
    other = publish(tmp_path / "other", 2, None)
    release = (one / "release.json").read_bytes()
    assert release == (two / "release.json").read_bytes()
    assert release != (other / "release.json").read_bytes()
    name = json.loads(release)["release"]
    assert f'<meta name="playbook-release" content="{name}">' in (one / "index.html").read_text(encoding="utf-8")


def test_a_site_that_is_not_there_yet_has_nothing_to_carry_over(tmp_path: Path) -> None:
    assert retain(a_site(tmp_path / "new", 1), SITE, fetching(tmp_path / "nowhere")) == []


def test_a_changed_asset_is_refused(tmp_path: Path) -> None:
    old = publish(tmp_path / "old", 1, None)
    (old / "assets" / "app" / "main.00000001.js").write_text("steal()", encoding="utf-8")
    with pytest.raises(PlaybookError, match="does not have the sum"):
        retain(a_site(tmp_path / "new", 2), SITE, fetching(old))


def test_an_asset_that_the_deployed_site_has_lost_stops_no_deployment(tmp_path: Path) -> None:
    old = publish(tmp_path / "old", 1, None)
    (old / "assets" / "app" / "main.00000001.js").unlink()
    earlier = retain(a_site(tmp_path / "new", 2), SITE, fetching(old))
    assert [name for one in earlier for name in one.assets if "/app/" in name] == []


def test_a_network_that_fails_half_way_is_told(tmp_path: Path) -> None:
    old = publish(tmp_path / "old", 1, None)

    def fails(address: str) -> bytes:
        if "/app/" in address:
            raise TimeoutError("timed out")
        content: bytes = fetching(old)(address)
        return content

    with pytest.raises(PlaybookError, match=r"main\.00000001\.js: did not arrive: timed out"):
        retain(a_site(tmp_path / "new", 2), SITE, fails)


def test_the_newest_releases_come_first_where_room_is_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = publish(tmp_path / "2", 2, publish(tmp_path / "1", 1, None))
    monkeypatch.setattr(deployment, "MOST_CARRIED", len("run(2)"))
    earlier = retain(a_site(tmp_path / "3", 3), SITE, fetching(two))
    assert [name for one in earlier for name in one.assets if "/app/" in name] == ["assets/app/main.00000002.js"]


def test_the_day_of_a_build_makes_no_new_release(tmp_path: Path) -> None:
    names = []
    for day in ("01", "02"):
        site = a_site(tmp_path / day, 1)
        (site / "sitemap.xml").write_text(f"<lastmod>2026-11-{day}</lastmod>", encoding="utf-8")
        names.append(stamp(site))
    assert names[0] == names[1]


@pytest.mark.parametrize(
    "name", ["../evil.js", "assets/app/../../evil.js", "assets/app/x/y.12345678.js", "index.html", "assets/app/.js"]
)
def test_only_our_own_assets_are_carried_over(tmp_path: Path, name: str) -> None:
    old = publish(tmp_path / "old", 1, None)
    head = json.loads((old / "release.json").read_text(encoding="utf-8"))
    content = b"evil()"
    listing = {"release": "x", "files": {name: [len(content), sum_of(content).sha256]}, "chapters": {}, "earlier": []}
    (old / head["list"]).write_text(json.dumps(listing), encoding="utf-8")
    new = a_site(tmp_path / "new", 2)
    before = sorted(tmp_path.rglob("*"))
    assert retain(new, SITE, lambda address: content if "evil" in address else fetching(old)(address)) == []
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("head", ["nonsense", "{}", '{"release": 1, "list": "x"}', '{"release": "a", "list": "../x"}'])
def test_a_garbled_release_is_told(tmp_path: Path, head: str) -> None:
    with pytest.raises(PlaybookError, match="release"):
        retain(a_site(tmp_path / "new", 1), SITE, lambda _: head.encode())


def test_a_network_that_is_down_is_told(tmp_path: Path) -> None:
    def down(address: str) -> bytes:
        raise urllib.error.URLError("no route")

    with pytest.raises(PlaybookError, match="PREVIOUS_SITE"):
        retain(a_site(tmp_path / "new", 1), SITE, down)


def test_what_a_release_has_itself_is_not_kept_twice(tmp_path: Path) -> None:
    old = publish(tmp_path / "old", 1, None)
    new = a_site(tmp_path / "new", 1)
    assert [name for one in retain(new, SITE, fetching(old)) for name in one.assets if "/app/" in name] == []
