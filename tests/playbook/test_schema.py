"""The verdict's schema and the page's types follow the judge's dataclasses."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from judge import samples, verdict
from playbook import schema
from playbook.flashcards import DECKS
from playbook.release import write_schemas

ROOT = Path(__file__).resolve().parents[2]
KINDS: list[type] = [
    kind
    for module in (verdict, samples)
    for kind in vars(module).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__name__ != "Budget"
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__name__))
def test_every_field_of_every_answer_is_required(kind: type) -> None:
    definition = schema.verdict_schema()["$defs"][kind.__name__]
    names = [field.name for field in dataclasses.fields(kind)]
    assert list(definition["properties"]) == names == definition["required"]
    assert definition["additionalProperties"] is False


def test_docstrings_of_fields_are_carried_over() -> None:
    outcome = schema.verdict_schema()["$defs"]["Outcome"]["properties"]
    assert outcome["title"]["description"] == "The name as a sentence."


def test_types_are_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / "src" / "browser" / "node", tmp_path / "src" / "browser" / "node")
    types = schema.write_types(tmp_path)
    assert "export interface Verdict" in types.read_text()
    assert "undefined" not in types.read_text() and "?:" not in types.read_text()
    assert json.loads((types.parent / "verdict.schema.json").read_text()) == schema.verdict_schema()
    monkeypatch.setattr(schema, "run_node", lambda *_: pytest.fail("Node was started"))
    assert schema.write_types(tmp_path) == types


def test_the_files_that_authors_write_have_a_published_schema(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    held = {path.name: json.loads(path.read_text()) for path in (tmp_path / "build" / "schemas").iterdir()}
    assert {"drill.schema.json", "quiz.schema.json", "flashcards.schema.json"} <= set(held)
    quiz = held["quiz.schema.json"]
    assert quiz["$defs"]["SingleChoice"]["required"] == ["id", "concepts", "stem", "options"]
    assert "kind" in quiz["$defs"]["Numeric"]["required"]
    assert {held["quiz.schema.json"]["$defs"][name]["additionalProperties"] for name in quiz["$defs"]} == {False}
    assert len(held["flashcards.schema.json"]["$defs"]["Card"]["properties"]["deck"]["enum"]) == len(DECKS)
