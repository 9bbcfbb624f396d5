"""The built site: every link, asset and anchor leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.links import check_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages, a style and a drill's bundle."""
    files = {
        "index.html": '<h1 id="top">Home</h1><a href="drills/one/#hints">One</a><link rel="stylesheet" href="a.css">',
        "drills/one/index.html": '<h2 id="hints">Hints</h2><a href="../../">Home</a><div data-bundle="../one.json">',
        "drills/one.json": "{}",
        "a.css": "",
        "404.html": '<a href="/somewhere/else/">Home</a>',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(site: Path) -> list[str]:
    """What is wrong with the site."""
    return [str(error) for error in check_links(site)]


def test_a_sound_site_has_no_faults(site: Path) -> None:
    assert found(site) == []


@pytest.mark.parametrize(
    ("markup", "reference"),
    [
        ('<a href="drills/two/">', "drills/two/"),
        ('<a href="drills/one">', "drills/one"),
        ('<img src="missing.svg">', "missing.svg"),
        ('<script src="../outside.js"></script>', "../outside.js"),
        ('<div data-bundle="drills/two.json">', "drills/two.json"),
        ('<meta name="playbook-runtime" content="assets/manifest.json">', "assets/manifest.json"),
    ],
)
def test_a_dead_reference_is_told_with_its_page(site: Path, markup: str, reference: str) -> None:
    (site / "index.html").write_text(markup, encoding="utf-8")
    assert found(site) == [
        f"site/index.html: links to {reference}, which is not there. Mend the link, or the name of the page."
    ]


@pytest.mark.parametrize("reference", ["drills/one/#hint-3", "#bottom"])
def test_a_missing_anchor_is_told(site: Path, reference: str) -> None:
    (site / "index.html").write_text(f'<a href="{reference}">', encoding="utf-8")
    assert found(site) == [
        f"site/index.html: links to {reference}, but that page has no such anchor. Mend the anchor or the heading."
    ]


@pytest.mark.parametrize("reference", ["https://example.org/", "mailto:a@example.org", "data:image/png;base64,AA=="])
def test_addresses_outside_the_site_are_left_to_their_owners(site: Path, reference: str) -> None:
    (site / "index.html").write_text(f'<a href="{reference}">', encoding="utf-8")
    assert found(site) == []
