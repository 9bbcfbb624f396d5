import copy
import math
import random
from typing import Any

import pytest
from submission import gate

Row = dict[str, Any]

SPEC = {
    "key": "id",
    "columns": {
        "id": {"type": "str"},
        "amount": {"type": "number", "min": 0, "max": 9_000, "drift": 2},
        "refunded": {"type": "number", "min": 0, "max_null": 0.5},
        "fraud": {"type": "int", "min": 0, "max": 1, "max_null": 1},
    },
    "invariants": [("refunded", "amount")],
    "label": {"column": "fraud", "tolerance": 0.25},
    "severity": {"repeat": "warn", "rate": "warn"},
}
REF = {"amount": 24, "fraud": 0.25}
PASS = {"decision": "pass", "findings": []}


def payment(key: str, amount: Any = 24, refunded: Any = 0, fraud: Any = 0) -> Row:
    return {"id": key, "amount": amount, "refunded": refunded, "fraud": fraud}


def blocked(*findings: tuple[str, str]) -> dict[str, Any]:
    return {"decision": "block", "findings": [("block", *finding) for finding in findings]}


def warned(*findings: tuple[str, str]) -> dict[str, Any]:
    return {"decision": "warn", "findings": [("warn", *finding) for finding in findings]}


def workload(n: int) -> tuple[list[Row], dict[str, Any], dict[str, float]]:
    """A good night: all keys different, amounts around the usual median."""
    rows = [{"id": f"payment-{i:08d}", "amount": 20 + i % 9} for i in range(n)]
    columns = {"id": {"type": "str"}, "amount": {"type": "number", "min": 0, "drift": 2}}
    spec = {"key": "id", "columns": columns, "invariants": [], "label": None, "severity": {}}
    return rows, spec, REF


def by_reading_the_table(rows: list[Row], spec: dict[str, Any], ref: dict[str, float]) -> dict[str, Any]:
    """The contract, one row of the statement's table after the other, for batches with at least one row."""
    kinds = {"str": [str], "int": [int], "number": [int, float]}

    def missing(row: Row, name: str) -> bool:
        value = row.get(name)
        return value is None or (isinstance(value, float) and math.isnan(value))

    def good(row: Row, name: str) -> bool:
        return not missing(row, name) and type(row[name]) in kinds[spec["columns"][name]["type"]]

    found = set()
    for name, column in spec["columns"].items():
        values = sorted(row[name] for row in rows if good(row, name))
        if sum(missing(row, name) for row in rows) / len(rows) > column.get("max_null", 0):
            found.add(("null", name))
        if any(not missing(row, name) and not good(row, name) for row in rows):
            found.add(("type", name))
        if any(v < column["min"] for v in values if "min" in column):
            found.add(("range", name))
        if any(v > column["max"] for v in values if "max" in column):
            found.add(("range", name))
        if "drift" in column and name not in ref:
            found.add(("no_reference", name))
        elif "drift" in column and values:
            middle = (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2
            if middle > ref[name] * column["drift"] or middle < ref[name] / column["drift"]:
                found.add(("drift", name))
    key = spec["key"]
    for place, row in enumerate(rows):
        same = [other for other in rows[:place] if good(row, key) and good(other, key) and other[key] == row[key]]
        if same:
            found.add(("repeat" if same[0] == row else "conflict", key))
    for a, b in spec["invariants"]:
        if any(good(row, a) and good(row, b) and row[a] > row[b] for row in rows):
            found.add(("invariant", f"{a} <= {b}"))
    label = spec["label"]["column"]
    marks = [row[label] for row in rows if good(row, label)]
    if label not in ref:
        found.add(("no_reference", label))
    elif marks and abs(sum(marks) / len(marks) - ref[label]) > spec["label"]["tolerance"]:
        found.add(("rate", label))
    severity = {**spec["severity"], "no_reference": "warn"}
    findings = sorted((severity.get(check, "block"), check, subject) for check, subject in found)
    worst = [level for level in ("block", "warn") if any(f[0] == level for f in findings)]
    return {"decision": [*worst, "pass"][0], "findings": findings}


@pytest.mark.example
def test_cents_instead_of_euros_are_caught_by_meaning_alone():
    rows = [payment("p1", amount=2_000), payment("p2", amount=2_600)]
    assert gate(rows, SPEC, REF) == blocked(("drift", "amount"))


@pytest.mark.example
def test_the_same_row_delivered_twice_only_warns():
    assert gate([payment("p1")] * 2, SPEC, REF) == warned(("repeat", "id"))


@pytest.mark.example
def test_a_good_batch_passes():
    rows = [payment("p1", amount=20), payment("p2", amount=31.5), payment("p3", refunded=24), payment("p4", fraud=1)]
    assert gate(rows, SPEC, REF) == PASS


def test_an_empty_batch_blocks():
    assert gate([], SPEC, REF) == blocked(("empty", "batch"))


def test_an_empty_batch_blocks_whatever_the_severities_say():
    spec = {**SPEC, "severity": {"empty": "warn"}}
    assert gate([], spec, REF) == blocked(("empty", "batch"))


def test_one_row_can_pass():
    assert gate([payment("p1")], SPEC, REF) == PASS


def test_a_key_with_another_payload_is_a_conflict():
    assert gate([payment("p1"), payment("p1", amount=25)], SPEC, REF) == blocked(("conflict", "id"))


def test_later_rows_are_compared_with_the_first_row_of_their_key():
    rows = [payment("p1"), payment("p1", amount=25), payment("p1", amount=25)]
    assert gate(rows, SPEC, REF) == blocked(("conflict", "id"))


def test_a_key_can_be_repeated_and_in_conflict():
    expected = {"decision": "block", "findings": [("block", "conflict", "id"), ("warn", "repeat", "id")]}
    assert gate([payment("p1"), payment("p1"), payment("p1", amount=25)], SPEC, REF) == expected


def test_missing_keys_are_no_duplicates_of_each_other():
    rows = [payment("p1"), payment(None), payment(None, amount=25)]
    assert gate(rows, SPEC, REF) == blocked(("null", "id"))


def test_a_key_of_a_wrong_type_is_a_finding_and_not_a_crash():
    rows = [payment("p1"), payment(["p2"]), payment(["p2"])]
    assert gate(rows, SPEC, REF) == blocked(("type", "id"))


def test_a_text_among_the_amounts_is_a_finding_and_not_a_crash():
    rows = [payment("p1"), payment("p2", amount="24"), payment("p3", amount=30)]
    assert gate(rows, SPEC, REF) == blocked(("type", "amount"))


def test_true_is_no_number():
    assert gate([payment("p1"), payment("p2", refunded=True)], SPEC, REF) == blocked(("type", "refunded"))


def test_true_is_no_label():
    rows = [payment("p1"), payment("p2", fraud=True)]
    assert gate(rows, SPEC, REF) == blocked(("type", "fraud"))


def test_a_float_is_no_int():
    assert gate([payment("p1"), payment("p2", fraud=1.0)], SPEC, REF) == blocked(("type", "fraud"))


def test_nan_is_missing_and_no_number():
    assert gate([payment("p1"), payment("p2", amount=math.nan)], SPEC, REF) == blocked(("null", "amount"))


def test_an_absent_key_is_missing():
    assert gate([{"id": "p1", "refunded": 0, "fraud": 0}, payment("p2")], SPEC, REF) == blocked(("null", "amount"))


def test_exactly_the_allowed_share_may_be_missing():
    assert gate([payment("p1", refunded=None), payment("p2")], SPEC, REF) == PASS


def test_more_than_the_allowed_share_may_not():
    rows = [payment("p1", refunded=None), payment("p2", refunded=math.nan), payment("p3")]
    assert gate(rows, SPEC, REF) == blocked(("null", "refunded"))


def test_a_column_without_any_value_is_one_finding():
    rows = [payment("p1", amount=None), payment("p2", amount=None)]
    assert gate(rows, SPEC, REF) == blocked(("null", "amount"))


def test_a_batch_without_labels_yet_can_pass():
    assert gate([payment("p1", fraud=None), payment("p2", fraud=None)], SPEC, REF) == PASS


def test_the_limits_of_a_range_belong_to_it():
    spec = {**SPEC, "columns": {**SPEC["columns"], "amount": {"type": "number", "min": 0, "max": 48}}}
    rows = [payment("p1", amount=0), payment("p2", amount=48)]
    assert gate(rows, spec, REF) == PASS


def test_below_the_range_is_found():
    rows = [payment("p1", refunded=-1), payment("p2"), payment("p3", refunded=-0.5)]
    assert gate(rows, SPEC, REF) == blocked(("range", "refunded"))


def test_above_the_range_is_found():
    rows = [payment("p1"), payment("p2", amount=9_001), payment("p3")]
    assert gate(rows, SPEC, REF) == blocked(("range", "amount"))


def test_a_refund_above_the_amount_breaks_the_invariant():
    rows = [payment("p1"), payment("p2", refunded=25)]
    assert gate(rows, SPEC, REF) == blocked(("invariant", "refunded <= amount"))


def test_an_invariant_needs_both_values():
    rows = [payment("p1", refunded=None), payment("p2"), payment("p3", amount="12", refunded=90)]
    assert gate(rows, SPEC, REF) == blocked(("type", "amount"))


def test_a_refund_of_nothing_from_nothing_is_allowed():
    rows = [payment("p1"), payment("p2", amount=0, refunded=0), payment("p3")]
    assert gate(rows, SPEC, REF) == PASS


def test_a_zero_amount_still_counts_in_the_invariant():
    rows = [payment("p1"), payment("p2", amount=0, refunded=1), payment("p3")]
    assert gate(rows, SPEC, REF) == blocked(("invariant", "refunded <= amount"))


def test_a_median_of_exactly_the_double_or_the_half_is_no_drift():
    assert gate([payment("p1", amount=48)], SPEC, REF) == PASS
    assert gate([payment("p1", amount=12)], SPEC, REF) == PASS


def test_a_median_below_the_half_is_drift():
    rows = [payment("p1", amount=11), payment("p2", amount=11), payment("p3", amount=500)]
    assert gate(rows, SPEC, REF) == blocked(("drift", "amount"))


def test_one_large_amount_is_no_drift():
    rows = [payment("p1", amount=22), payment("p2", amount=8_000), payment("p3", amount=23)]
    assert gate(rows, SPEC, REF) == PASS


def test_a_usual_median_of_zero_is_a_reference():
    spec = {**SPEC, "columns": {**SPEC["columns"], "refunded": {"type": "number", "drift": 2}}}
    rows = [payment("p1"), payment("p2", refunded=3), payment("p3")]
    assert gate(rows, spec, {**REF, "refunded": 0}) == PASS


def test_a_label_rate_outside_its_band_warns_here():
    rows = [payment("p1", fraud=1), payment("p2", fraud=1), payment("p3", fraud=1), payment("p4")]
    assert gate(rows, SPEC, REF) == warned(("rate", "fraud"))


def test_the_label_rate_is_a_share_of_the_labelled_rows():
    rows = [payment("p1", fraud=1), payment("p2"), payment("p3", fraud=None), payment("p4", fraud=None)]
    assert gate(rows, SPEC, {**REF, "fraud": 0.75}) == PASS


def test_a_label_rate_that_is_too_low_is_found_as_well():
    assert gate([payment("p1")], SPEC, {**REF, "fraud": 0.75}) == warned(("rate", "fraud"))


def test_without_a_label_no_rate_is_asked_for():
    assert gate([payment("p1", fraud=1)], {**SPEC, "label": None}, {"amount": 24}) == PASS


def test_a_missing_reference_warns():
    assert gate([payment("p1")], SPEC, {}) == warned(("no_reference", "amount"), ("no_reference", "fraud"))


def test_a_missing_reference_never_blocks():
    spec = {**SPEC, "severity": {**SPEC["severity"], "no_reference": "block"}}
    assert gate([payment("p1")], spec, {"amount": 24}) == warned(("no_reference", "fraud"))


def test_severities_come_from_the_specification():
    rows = [payment("p1"), payment("p1", amount=60)]
    spec = {**SPEC, "severity": {"conflict": "warn", "drift": "warn"}}
    assert gate(rows, spec, REF) == warned(("conflict", "id"))
    assert gate(rows * 2, {**SPEC, "severity": {}}, REF) == blocked(("conflict", "id"), ("repeat", "id"))


def test_findings_are_sorted_and_named_once():
    rows = [payment("p1", amount=-5, refunded=-6, fraud=1), payment("p2", amount=-5, refunded="x", fraud=1)]
    expected = [
        ("block", "drift", "amount"),
        ("block", "range", "amount"),
        ("block", "range", "refunded"),
        ("block", "type", "refunded"),
        ("warn", "rate", "fraud"),
    ]
    assert gate(rows, SPEC, REF) == {"decision": "block", "findings": expected}


def test_nothing_that_was_handed_in_is_changed():
    rows, spec, ref = [payment("p1", amount=math.inf), payment("p1")], copy.deepcopy(SPEC), dict(REF)
    before = copy.deepcopy((rows, spec, ref))
    gate(rows, spec, ref)
    assert (rows, spec, ref) == before


def test_small_random_batches_agree_with_reading_the_table():
    source = random.Random(3)
    amounts = [0, 11, 12, 24, 24.5, 48, 49, 9_000, 9_001, -1, None, math.nan, "24", True]
    for _ in range(60):
        rows = [
            payment(
                source.choice(["p1", "p2", "p3", "p4", None]),
                source.choice(amounts),
                source.choice([0, 0, 12, 24, None]),
                source.choice([0, 0, 1, None]),
            )
            for _ in range(source.randint(1, 5))
        ]
        ref = source.choice([REF, {"amount": 24}, {"amount": 10, "fraud": 0.5}])
        assert gate(rows, SPEC, ref) == by_reading_the_table(rows, SPEC, ref)


@pytest.mark.gate
def test_sixty_thousand_different_keys():
    rows, spec, ref = workload(60_000)
    assert gate(rows, spec, ref) == PASS
