"""The faults 42 to 44 of the catalogue: a file that this site could not have written changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from playbook.reports import write_table
from tests.browser.conftest import ROOT
from tests.browser.elements_page.conftest import address, chromium, page
from tests.browser.elements_page.reader import records, run, saved, until
from tests.faults.test_records import FORMAT, choose, everything, open_records, told

__all__ = ["address", "chromium", "page"]

ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    """What held, as a file."""
    yield
    write_table(ROOT, "faults-imports", ROWS, "Faults of imported files")


def held(number: int, fault: str) -> None:
    ROWS.append({"fault": f"{number} {fault}", "engine": "chromium", "result": "as it should be"})


def stores_as(text: str) -> str:
    """A file of ours whose stores are written by hand."""
    return f'{{"format": "{FORMAT}", "version": 3, {text}}}'


def one(store: str, key: Any, value: Any) -> str:
    return json.dumps({"format": FORMAT, "version": 3, store: [[key, value]]})


TEXT = {"text": "x", "updated": 1}
HOSTILE: list[tuple[int, str, str | bytes, str]] = [
    (42, "empty file", "", "no JSON object"),
    (42, "cut off", '{"format": "ai-interview-playbook records", "version": 3, "texts": [["a', "no JSON object"),
    (42, "binary", bytes(range(256)) * 50, "no JSON object"),
    (42, "another file", '{"name": "package"}', "format"),
    (42, "list", "[]", "no JSON object"),
    (42, "no version", json.dumps({"format": FORMAT}), "version"),
    (42, "newer version", json.dumps({"format": FORMAT, "version": 99}), "newer release"),
    (42, "unknown store", one("campaign", "a", TEXT), "does not know"),
    (42, "store that is no list", json.dumps({"format": FORMAT, "version": 3, "texts": {"a": TEXT}}), "no list"),
    (42, "entry that is no pair", json.dumps({"format": FORMAT, "version": 3, "texts": [["a"]]}), "no pair"),
    (42, "same key twice", json.dumps({"format": FORMAT, "version": 3, "texts": [["a", TEXT]] * 2}), "earlier one"),
    (42, "number as key", one("texts", 5, TEXT), "key"),
    (42, "text as number", one("attempts", "1", {}), "key"),
    (42, "missing field", one("texts", "a", {"text": "x"}), "updated"),
    (42, "wrong type", one("texts", "a", {"text": 5, "updated": 1}), "text"),
    (42, "huge text", one("texts", "a", {"text": "x" * 1_000_001, "updated": 1}), "text"),
    (44, "__proto__ in a record", one("texts", "a", TEXT)[:-4] + ', "__proto__": {"x": 1}}]]}', "__proto__"),
    (44, "__proto__ as a store", stores_as('"__proto__": [["a", {}]]'), "does not know"),
    (44, "deep JSON", stores_as(f'"texts": {"[" * 90_000}{"]" * 90_000}'), "pair"),
    (44, "deep record", one("texts", "a", "Q").replace('"Q"', "[" * 90_000 + "]" * 90_000), "texts"),
]


@pytest.mark.parametrize(("number", "what", "text", "reason"), HOSTILE, ids=[f"{n} {w}" for n, w, *_ in HOSTILE])
def test_a_hostile_import_is_refused_and_changes_nothing(
    page: Page, number: int, what: str, text: str | bytes, reason: str
) -> None:
    run(page, "right = 1")
    saved(page)
    until(page, lambda: bool(records(page, "attempts")) and bool(records(page, "progress")))
    before = everything(page)
    open_records(page)
    choose(page, text)
    words = told(page)
    assert words.startswith("Refused: ") and words.endswith("; nothing changed.") and reason in words, words
    assert everything(page) == before
    assert page.evaluate("({}).x === undefined && Object.keys(Object.prototype).length === 0")
    held(number, what)


def test_a_file_of_100_megabytes_is_refused_unread(page: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    open_records(page)
    page.locator(".pb-records input[type=file]").set_input_files(large)
    assert told(page) == "Refused: the file has 100.0 MB, the most is 67.1 MB; nothing changed."
    held(43, "100 MB import")
