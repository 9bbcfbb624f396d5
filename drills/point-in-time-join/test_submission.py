import random
from typing import Any

import pytest
from submission import pit_join

Label = tuple[str, int]
Row = tuple[str, str, int, int, Any]


def workload(n: int) -> tuple[list[Label], list[Row], None]:
    """One entity and feature: event i happens at 10i and arrives at 10i + 5; label j stands at exactly 10j + 5."""
    # A large prime stride visits every position once, in no order that a sort could profit from.
    mixed = [step * 7_919 % n for step in range(n)]
    labels = [("card-7", 10 * j + 5) for j in mixed]
    features: list[Row] = [("card-7", "spend", 10 * i, 10 * i + 5, i) for i in reversed(mixed)]
    return labels, features, None


def by_reading_every_row(labels: list[Label], features: list[Row], ttl: int | None) -> list[dict[str, Any]]:
    """The contract, word for word: known, newest, fresh."""
    joined = []
    for entity, time in labels:
        seen = {}
        for name in {row[1] for row in features}:
            known = [
                (event, available, position, value)
                for position, (owner, feature, event, available, value) in enumerate(features)
                if owner == entity and feature == name and available < time
            ]
            event, _, _, value = max(known, key=lambda row: row[:3], default=(time, 0, 0, None))
            seen[name] = value if ttl is None or time - event <= ttl else None
        joined.append(seen)
    return joined


@pytest.mark.example
def test_a_value_available_at_the_label_time_is_not_known_yet():
    features = [("card-7", "spend", 80, 90, 12), ("card-7", "spend", 85, 100, 30)]
    assert pit_join([("card-7", 100)], features, None) == [{"spend": 12}]


@pytest.mark.example
def test_a_correction_counts_from_its_arrival_on():
    features = [("card-7", "spend", 10, 20, 5), ("card-7", "spend", 10, 50, 6)]
    assert pit_join([("card-7", 30), ("card-7", 60)], features, None) == [{"spend": 5}, {"spend": 6}]


@pytest.mark.example
def test_each_entity_and_feature_has_its_own_history():
    labels = [("card-8", 50), ("card-7", 50)]
    features = [("card-7", "spend", 10, 11, 5), ("card-8", "spend", 20, 21, 7), ("card-7", "country", 30, 31, "NL")]
    expected = [{"spend": 7, "country": None}, {"spend": 5, "country": "NL"}]
    assert pit_join(labels, features, None) == expected


def test_an_event_of_the_past_that_arrives_later_is_not_seen():
    assert pit_join([("card-7", 50)], [("card-7", "spend", 10, 90, 5)], None) == [{"spend": None}]


def test_an_older_event_that_arrives_late_does_not_replace_a_newer_one():
    features = [("card-7", "spend", 40, 41, 8), ("card-7", "spend", 10, 60, 5)]
    assert pit_join([("card-7", 70)], features, None) == [{"spend": 8}]


def test_an_event_held_up_on_the_way_does_not_hide_a_newer_one():
    features = [("card-7", "spend", 10, 11, 5), ("card-7", "spend", 20, 90, 6), ("card-7", "spend", 30, 31, 8)]
    assert pit_join([("card-7", 50)], features, None) == [{"spend": 8}]


def test_a_correction_of_an_older_event_does_not_replace_a_newer_one():
    features = [("card-7", "spend", 10, 11, 5), ("card-7", "spend", 20, 21, 8), ("card-7", "spend", 10, 30, 6)]
    assert pit_join([("card-7", 40)], features, None) == [{"spend": 8}]


def test_of_two_versions_arriving_together_the_later_in_the_list_wins():
    features = [("card-7", "spend", 10, 20, 9), ("card-7", "spend", 10, 20, 4)]
    assert pit_join([("card-7", 30)], features, None) == [{"spend": 4}]


def test_a_value_of_exactly_the_ttl_is_still_fresh():
    assert pit_join([("card-7", 40)], [("card-7", "spend", 10, 30, 5)], 30) == [{"spend": 5}]


def test_a_value_is_aged_from_its_event_not_from_its_arrival():
    assert pit_join([("card-7", 41)], [("card-7", "spend", 10, 30, 5)], 30) == [{"spend": None}]


def test_a_ttl_of_zero_is_a_limit():
    assert pit_join([("card-7", 40)], [("card-7", "spend", 10, 30, 5)], 0) == [{"spend": None}]


def test_zero_is_a_value():
    assert pit_join([("card-7", 40)], [("card-7", "spend", 10, 30, 0)], None) == [{"spend": 0}]


def test_a_newest_value_of_none_hides_the_one_before():
    features = [("card-7", "limit", 10, 11, 500), ("card-7", "limit", 20, 21, None)]
    assert pit_join([("card-7", 40)], features, None) == [{"limit": None}]


def test_an_entity_without_rows_gets_every_key():
    assert pit_join([("card-9", 40)], [("card-7", "spend", 10, 11, 5)], None) == [{"spend": None}]


def test_no_labels_give_no_rows():
    assert pit_join([], [("card-7", "spend", 10, 11, 5)], None) == []


def test_no_features_give_empty_rows():
    assert pit_join([("card-7", 40), ("card-7", 40)], [], 10) == [{}, {}]


def test_rows_may_come_in_any_order():
    features = [("card-7", "spend", 30, 31, 3), ("card-7", "spend", 10, 11, 1), ("card-7", "spend", 20, 21, 2)]
    labels = [("card-7", 25), ("card-7", 99), ("card-7", 15)]
    assert pit_join(labels, features, None) == [{"spend": 2}, {"spend": 3}, {"spend": 1}]


def test_the_lists_are_left_as_they_were():
    labels = [("card-7", 40), ("card-7", 15)]
    features = [("card-7", "spend", 20, 21, 2), ("card-7", "spend", 10, 11, 1)]
    pit_join(labels, features, None)
    assert labels == [("card-7", 40), ("card-7", 15)]
    assert features == [("card-7", "spend", 20, 21, 2), ("card-7", "spend", 10, 11, 1)]


def test_small_random_tables_agree_with_reading_every_row():
    source = random.Random(11)
    for _ in range(60):
        features = []
        for value in range(source.randint(1, 7)):
            event = source.randint(0, 9)
            features.append((source.choice("ab"), source.choice("xy"), event, event + source.randint(0, 5), value))
        labels = [(source.choice("ab"), source.randint(0, 15)) for _ in range(4)]
        ttl = source.choice([None, 0, 3, 6])
        assert pit_join(labels, features, ttl) == by_reading_every_row(labels, features, ttl)


@pytest.mark.gate
def test_ten_thousand_labels_over_twenty_five_thousand_rows():
    labels, features, ttl = workload(25_000)
    labels = labels[:10_000]
    expected = [{"spend": time // 10 - 1 if time > 5 else None} for _, time in labels]
    assert pit_join(labels, features, ttl) == expected


@pytest.mark.gate
def test_a_long_outage_whose_rows_all_arrive_after_the_labels():
    features = [("card-7", "spend", 0, 1, -1)] + [("card-7", "spend", i, 90_000, i) for i in range(1, 25_000)]
    labels = [("card-7", 30_000 + j) for j in range(10_000)]
    assert pit_join(labels, features, None) == [{"spend": -1}] * 10_000
