"""Golden folders: a submission, its tests and the verdict they must get, the same in every interpreter.

``expected.json`` holds ``request`` (entry, budget, known mistakes, growth) and ``verdict`` (only the fields that must
hold; texts are looked for inside the actual ones).  A verdict of ``{"dies": true}`` means that the process ends.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

CASES = Path(__file__).with_name("cases")
_TEXTS = frozenset({"message", "explanation", "assertion", "output", "source", "sentence"})

Json = dict[str, Any]


def names() -> list[str]:
    """The cases, in order."""
    return sorted(folder.name for folder in CASES.iterdir() if (folder / "expected.json").is_file())


def expected(name: str) -> Json:
    """The verdict a case must get."""
    verdict: Json = _read(name)["verdict"]
    return verdict


def dies(name: str) -> bool:
    """Whether the case ends the process that judges it."""
    return bool(expected(name).get("dies"))


def request(name: str) -> Json:
    """The judge's request for a case."""
    folder = CASES / name
    texts = {
        "submission": (folder / "submission.py").read_text("utf-8"),
        "tests": (folder / "tests.py").read_text("utf-8"),
    }
    return {"type": "judge", **texts, **_read(name)["request"]}


def differences(verdict: Json, wanted: Json) -> list[str]:
    """Where a verdict (as JSON) is not what is wanted; empty when it is."""
    found: list[str] = []
    for key, value in wanted.items():
        actual = verdict.get(key)
        if key == "outcomes":
            found += _outcomes(actual or [], value)
        elif key == "warnings":
            found += _warnings(actual or [], value)
        elif key == "mistake":
            _compare("mistake", actual and actual["name"], value, found)
        elif key == "growth" and value is not None:
            found += _growth(actual, value)
        elif key == "problem" and value is not None and actual is not None:
            for field, part in value.items():
                _compare(f"problem.{field}", actual.get(field), part, found)
        else:
            _compare(key, actual, value, found)
    return found


def _read(name: str) -> Json:
    data: Json = json.loads((CASES / name / "expected.json").read_text("utf-8"))
    return data


def _compare(label: str, actual: Any, value: Any, found: list[str]) -> None:
    inside = label.rpartition(".")[2] in _TEXTS and isinstance(actual, str) and isinstance(value, str)
    if not (bool(value) and value in actual if inside else actual == value):
        found.append(f"{label} is {actual!r}, wanted {value!r}")


def _outcomes(actual: list[Json], wanted: Json) -> list[str]:
    found: list[str] = []
    by_test = {outcome["test"]: outcome for outcome in actual}
    if wanted == {} and actual:
        found.append(f"there are outcomes: {sorted(by_test)}")
    for test, fields in wanted.items():
        if test not in by_test:
            found.append(f"{test} is missing; there are {sorted(by_test)}")
            continue
        for field, value in fields.items():
            _compare(f"{test}.{field}", by_test[test].get(field), value, found)
    return found


def _warnings(actual: list[str], wanted: list[str]) -> list[str]:
    if not wanted and actual:
        return [f"there are warnings: {actual}"]
    return [f"no warning says {part!r}: {actual}" for part in wanted if not any(part in item for item in actual)]


def _growth(actual: Json | None, wanted: Json) -> list[str]:
    if actual is None:
        return ["growth was not measured"]
    found: list[str] = []
    exponent = actual["exponent"]
    if exponent is None or not wanted["at_least"] <= exponent <= wanted["at_most"]:
        found.append(f"exponent is {exponent}, wanted {wanted['at_least']} to {wanted['at_most']}")
    _compare("growth.sentence", actual["sentence"], wanted["sentence"], found)
    return found
