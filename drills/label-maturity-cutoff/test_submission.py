import copy
import random
from typing import Any

import pytest
from submission import mature_rows


def payments(n: int, seed: int) -> list[dict[str, Any]]:
    """Payments of 180 days, one in ten of them fraud, whose chargebacks take between a day and four months."""
    source, table = random.Random(seed), []
    for number in range(n):
        event: dict[str, Any] = {"id": f"p{number}", "at": source.randint(0, 180)}
        if source.random() < 0.1:
            event["outcome_at"] = event["at"] + source.choice([1, 8, 20, 35, 55, 80, 120])
        table.append(event)
    return table


def as_exported_on(day: int, table: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the table looked like at the end of that day."""
    known = [dict(event) for event in table if event["at"] <= day]
    for event in known:
        if event.get("outcome_at", day) > day:
            del event["outcome_at"]
    return known


@pytest.mark.example
def test_positives_count_at_once_and_negatives_when_the_window_has_passed():
    events = [
        {"id": "p1", "at": 10, "outcome_at": 45},
        {"id": "p2", "at": 12},
        {"id": "p3", "at": 80},
        {"id": "p4", "at": 85, "outcome_at": 95},
    ]
    assert mature_rows(events, 100, 60) == ([("p1", 1), ("p2", 0), ("p4", 1)], ["p3"])


@pytest.mark.example
def test_an_outcome_after_the_cut_was_not_known():
    assert mature_rows([{"id": "p5", "at": 20, "outcome_at": 104}], 100, 60) == ([("p5", 0)], [])


def test_no_events_give_nothing():
    assert mature_rows([], 100, 60) == ([], [])


def test_an_outcome_on_the_day_of_the_cut_is_known():
    assert mature_rows([{"id": "a", "at": 90, "outcome_at": 100}], 100, 60) == ([("a", 1)], [])


def test_an_outcome_on_the_day_after_the_cut_is_not_known():
    assert mature_rows([{"id": "a", "at": 90, "outcome_at": 101}], 100, 60) == ([], ["a"])


def test_a_negative_matures_on_the_last_day_of_its_window():
    assert mature_rows([{"id": "a", "at": 40}], 100, 60) == ([("a", 0)], [])


def test_a_negative_is_immature_one_day_earlier():
    assert mature_rows([{"id": "a", "at": 41}], 100, 60) == ([], ["a"])


def test_an_event_after_the_cut_does_not_exist_yet():
    events = [{"id": "a", "at": 101}, {"id": "b", "at": 105, "outcome_at": 106}]
    assert mature_rows(events, 100, 0) == ([], [])


def test_an_event_on_the_day_of_the_cut_exists():
    assert mature_rows([{"id": "a", "at": 100}], 100, 1) == ([], ["a"])


def test_with_a_window_of_zero_every_event_is_mature():
    events = [{"id": "a", "at": 100}, {"id": "b", "at": 100, "outcome_at": 100}]
    assert mature_rows(events, 100, 0) == ([("a", 0), ("b", 1)], [])


def test_an_outcome_later_than_the_window_still_makes_a_positive():
    assert mature_rows([{"id": "a", "at": 10, "outcome_at": 95}], 100, 60) == ([("a", 1)], [])


def test_day_zero_is_a_day_like_any_other():
    assert mature_rows([{"id": "a", "at": 0, "outcome_at": 0}], 5, 60) == ([("a", 1)], [])


def test_none_and_an_absent_key_mean_the_same():
    events = [{"id": "a", "at": 10, "outcome_at": None}, {"id": "b", "at": 90, "outcome_at": None}]
    assert mature_rows(events, 100, 60) == ([("a", 0)], ["b"])


def test_both_results_keep_the_order_of_the_events():
    events = [{"id": "z", "at": 99}, {"id": "m", "at": 1}, {"id": "c", "at": 98}, {"id": "a", "at": 0}]
    assert mature_rows(events, 100, 60) == ([("m", 0), ("a", 0)], ["z", "c"])


def test_an_outcome_before_its_own_event_is_refused():
    with pytest.raises(ValueError):
        mature_rows([{"id": "a", "at": 10, "outcome_at": 9}], 100, 60)


def test_a_contradiction_after_the_cut_is_refused_as_well():
    with pytest.raises(ValueError):
        mature_rows([{"id": "a", "at": 110, "outcome_at": 90}], 100, 60)


def test_a_negative_window_is_refused():
    with pytest.raises(ValueError):
        mature_rows([], 100, -1)


def test_the_events_are_left_as_they_were():
    events = [{"id": "a", "at": 90, "outcome_at": 101}, {"id": "b", "at": 10}]
    before = copy.deepcopy(events)
    mature_rows(events, 100, 60)
    assert events == before


def test_small_random_tables_agree_with_the_statement():
    source = random.Random(4)
    for _ in range(60):
        table = payments(source.randint(1, 6), source.randint(0, 10_000))
        cut, window = source.randint(60, 180), source.randint(0, 90)
        known = as_exported_on(cut, table)
        rows = [(event["id"], int("outcome_at" in event)) for event in known]
        young = [event["id"] for event in known if "outcome_at" not in event and event["at"] > cut - window]
        assert mature_rows(table, cut, window) == ([row for row in rows if row[0] not in young], young)


@pytest.mark.gate
def test_a_later_export_gives_the_rows_of_the_earlier_one():
    table = payments(3_000, seed=8)
    for cut in (60, 110, 160):
        assert mature_rows(table, cut, 90) == mature_rows(as_exported_on(cut, table), cut, 90)


@pytest.mark.gate
def test_hardly_any_negative_turns_out_to_be_fraud():
    table = payments(20_000, seed=9)
    turned_late = {event["id"] for event in table if event.get("outcome_at", 0) > 180}
    rows, immature = mature_rows(table, 180, 90)
    negatives = [name for name, label in rows if label == 0]
    assert len(rows) + len(immature) == 20_000
    assert sum(name in turned_late for name in negatives) < 0.01 * len(negatives)
    assert len(turned_late & set(immature)) > 300
