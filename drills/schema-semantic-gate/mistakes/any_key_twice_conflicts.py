"""You treat every second row of a key alike, without looking at what it holds.

`[row, row]` is a harmless repeat: the sender tried twice. The same key with another amount is a conflict: one of
the two rows is false, and nobody can say which. Remember with each key the row that had it first, and compare.
"""

from statistics import fmean, median
from typing import Any

FAILS = [
    "test_the_same_row_delivered_twice_only_warns",
    "test_a_key_can_be_repeated_and_in_conflict",
    "test_severities_come_from_the_specification",
]


TYPES: dict[str, tuple[type, ...]] = {"str": (str,), "int": (int,), "number": (int, float)}
Found = set[tuple[str, str]]


def gate(rows: list[dict[str, Any]], spec: dict[str, Any], ref: dict[str, float]) -> dict[str, Any]:
    if not rows:
        return {"decision": "block", "findings": [("block", "empty", "batch")]}
    found: Found = set()
    sound: dict[str, list[Any]] = {}  # one entry a row; None where the value is missing or of a wrong type
    for name, column in spec["columns"].items():
        cells = [_present(row.get(name)) for row in rows]
        sound[name] = [cell if type(cell) in TYPES[column["type"]] else None for cell in cells]
        found |= {(check, name) for check in _column(cells, sound[name], column)}
    found |= {(check, spec["key"]) for check in _keys(sound[spec["key"]], rows)}
    found |= _meaning(sound, spec, ref)
    severity = {**spec["severity"], "no_reference": "warn"}
    findings = sorted((severity.get(check, "block"), check, subject) for check, subject in found)
    levels = {level for level, _, _ in findings}
    decision = "block" if "block" in levels else "warn" if levels else "pass"
    return {"decision": decision, "findings": findings}


def _present(cell: Any) -> Any:
    return None if cell != cell else cell


def _column(cells: list[Any], sound: list[Any], column: dict[str, Any]) -> set[str]:
    values = [value for value in sound if value is not None]
    found = set()
    if cells.count(None) > column.get("max_null", 0) * len(cells):
        found.add("null")
    if len(values) + cells.count(None) < len(cells):
        found.add("type")
    if values and min(values) < column.get("min", min(values)):
        found.add("range")
    if values and max(values) > column.get("max", max(values)):
        found.add("range")
    return found


def _keys(keys: list[Any], rows: list[dict[str, Any]]) -> set[str]:
    first: dict[Any, dict[str, Any]] = {}
    found = set()
    for key, row in zip(keys, rows, strict=True):
        if key in first:
            found.add("conflict")
        elif key is not None:
            first[key] = row
    return found


def _meaning(sound: dict[str, list[Any]], spec: dict[str, Any], ref: dict[str, float]) -> Found:
    found: Found = set()
    for low, high in spec["invariants"]:
        pairs = zip(sound[low], sound[high], strict=True)
        if any(a is not None and b is not None and a > b for a, b in pairs):
            found.add(("invariant", f"{low} <= {high}"))
    asked = [("drift", name) for name, column in spec["columns"].items() if "drift" in column]
    if spec["label"]:
        asked.append(("rate", spec["label"]["column"]))
    for check, name in asked:
        values = [value for value in sound[name] if value is not None]
        if name not in ref:
            found.add(("no_reference", name))
        elif values and check == "drift":
            factor = spec["columns"][name]["drift"]
            if not ref[name] / factor <= median(values) <= ref[name] * factor:
                found.add((check, name))
        elif values and abs(fmean(values) - ref[name]) > spec["label"]["tolerance"]:
            found.add((check, name))
    return found
