import copy
import random
from typing import Any

import pytest
from submission import online_features

Order = dict[str, Any]
DAY = 86_400
NOON = 20_000 * DAY + 43_200


def order(ready: int, minutes: float = 10) -> Order:
    return {"ready": ready, "minutes": minutes}


def event(time: int, restaurant: str = "r9") -> dict[str, Any]:
    return {"restaurant": restaurant, "time": time}


def features(kitchen: float, today: int, quiet: float) -> dict[str, Any]:
    """What is expected; means may differ in their last digit."""
    return {"kitchen_30m": pytest.approx(kitchen), "orders_today": today, "quiet_min": pytest.approx(quiet)}


def offline(restaurant: str, time: int, table: list[tuple[str, int, float]]) -> dict[str, Any]:
    """The warehouse's side: one pass over the table of all orders, rule by rule."""
    kitchens, today, quiet = [], 0, 240.0
    for owner, ready, minutes in table:
        age = time - ready
        if owner != restaurant or age <= 0:
            continue
        if age <= 30 * 60:
            kitchens.append(minutes)
        if age <= time % DAY:
            today += 1
        quiet = min(quiet, age / 60)
    return features(sum(kitchens) / len(kitchens) if kitchens else 12.0, today, quiet)


@pytest.mark.example
def test_two_orders_in_the_last_half_hour():
    state = {"r7": [order(9_000, 14), order(9_400, 15)]}
    assert online_features(event(10_000, "r7"), state) == features(14.5, 2, 10)


@pytest.mark.example
def test_a_restaurant_that_pauses_has_a_typical_kitchen():
    assert online_features(event(10_000), {"r9": [order(1_000, 20)]}) == features(12, 1, 150)


def test_a_restaurant_that_nobody_knows_gets_the_defaults():
    assert online_features(event(NOON), {}) == features(12, 0, 240)


def test_a_restaurant_without_orders_gets_the_defaults():
    assert online_features(event(NOON), {"r9": []}) == features(12, 0, 240)


def test_another_restaurants_orders_do_not_count():
    assert online_features(event(NOON), {"r7": [order(NOON - 60, 30)]}) == features(12, 0, 240)


def test_one_order_is_its_own_mean():
    assert online_features(event(NOON), {"r9": [order(NOON - 60, 30)]}) == features(30, 1, 1)


def test_a_kitchen_of_no_minutes_is_a_value():
    assert online_features(event(NOON), {"r9": [order(NOON - 60, 0)]}) == features(0, 1, 1)


def test_kitchens_of_no_minutes_count_in_the_mean():
    orders = [order(NOON - 60, 0), order(NOON - 120, 9), order(NOON - 180, 0)]
    assert online_features(event(NOON), {"r9": orders}) == features(3, 3, 1)


def test_an_order_exactly_half_an_hour_ago_counts():
    assert online_features(event(NOON), {"r9": [order(NOON - 1_800, 20)]}) == features(20, 1, 30)


def test_an_order_just_over_half_an_hour_ago_does_not():
    assert online_features(event(NOON), {"r9": [order(NOON - 1_801, 20)]}) == features(12, 1, 1_801 / 60)


def test_an_old_order_does_not_pull_the_mean_of_the_recent_ones():
    orders = [order(NOON - 7_200, 40), order(NOON - 600, 20)]
    assert online_features(event(NOON), {"r9": orders}) == features(20, 2, 10)


def test_an_order_ready_at_the_moment_of_the_event_does_not_count_yet():
    assert online_features(event(NOON), {"r9": [order(NOON, 20), order(NOON - 60, 10)]}) == features(10, 1, 1)


def test_orders_after_the_event_are_the_future():
    assert online_features(event(NOON), {"r9": [order(NOON + 60, 20)]}) == features(12, 0, 240)


def test_the_day_changes_at_midnight_utc():
    midnight = 20_000 * DAY
    orders = [order(midnight - 60, 20), order(midnight, 10), order(midnight + 60, 6)]
    assert online_features(event(midnight + 120), {"r9": orders}) == features(12, 2, 1)


def test_an_order_just_before_midnight_was_yesterday():
    midnight = 20_000 * DAY
    assert online_features(event(midnight + 60), {"r9": [order(midnight - 60, 20)]}) == features(20, 0, 2)


def test_half_past_midnight_by_the_local_clock_can_still_be_the_day_before():
    half_past_ten = 20_000 * DAY + 81_000
    orders = [order(half_past_ten - 3_600, 20), order(half_past_ten - 60, 10)]
    assert online_features(event(half_past_ten), {"r9": orders}) == features(10, 2, 1)


def test_the_hour_that_the_clocks_skip_is_an_hour_like_any_other():
    skipped = 1_774_746_000  # 1:00 UTC on the last Sunday of March 2026
    orders = [order(skipped - 1_800, 8), order(skipped + 1_740, 16)]
    assert online_features(event(skipped + 1_800), {"r9": orders}) == features(16, 2, 1)


def test_a_pause_is_capped_at_four_hours():
    assert online_features(event(NOON), {"r9": [order(NOON - 20_000, 20)]}) == features(12, 1, 240)


def test_orders_may_lie_in_any_order():
    orders = [order(NOON - 600, 20), order(NOON - 60, 10), order(NOON - 3_000, 90), order(NOON - 300, 30)]
    assert online_features(event(NOON), {"r9": orders}) == features(20, 4, 1)


def test_event_and_state_are_left_as_they_were():
    handed = (event(NOON), {"r9": [order(NOON - 7_200, 40)], "r7": []})
    before = copy.deepcopy(handed)
    online_features(*handed)
    assert handed == before


def test_small_random_states_agree_with_the_warehouse():
    source = random.Random(14)
    for _ in range(60):
        table = [
            (source.choice(["r7", "r9"]), NOON - source.choice([0, 60, 1_740, 1_800, 1_801, 9_000, 43_201]), minutes)
            for minutes in source.choices([0, 5, 12, 20], k=source.randint(0, 4))
        ]
        state: dict[str, list[Order]] = {}
        for owner, ready, minutes in table:
            state.setdefault(owner, []).append(order(ready, minutes))
        assert online_features(event(NOON), state) == offline("r9", NOON, table)


@pytest.mark.gate
def test_a_replayed_day_agrees_in_every_feature():
    source = random.Random(15)
    start, names = 20_000 * DAY - 7_200, ["r1", "r2", "r3", "r4"]
    busy = {"r1": 120, "r2": 900, "r3": 4_000, "r4": 20_000}  # seconds between orders, on average
    table: list[tuple[str, int, float]] = []
    state: dict[str, list[Order]] = {}
    for name in names:
        ready = start
        while ready < start + 30_000:
            ready += source.randint(1, 2 * busy[name])
            table.append((name, ready, source.choice([0, 6, 12, 24])))
    for name, ready, minutes in table:
        state.setdefault(name, []).append(order(ready, minutes))
    asked = [(source.choice(names), start + step * 300) for step in range(100)]
    served = [online_features(event(time, name), state) for name, time in asked]
    assert served == [offline(name, time, table) for name, time in asked]
