import copy
import random
from typing import Any

import pytest
from submission import decide

GAIN = {"lift": 0.010, "low": 0.003, "high": 0.017, "minimum": 0.005}
FINE = {"name": "latency", "change": 1, "low": -2, "high": 4, "limit": 10, "worse": "up"}


def lift(low: float, high: float, minimum: float = 0.005) -> dict[str, float]:
    return {"lift": (low + high) / 2, "low": low, "high": high, "minimum": minimum}


def guard(name: str, worse: str, low: float | None, high: float | None, change: float | None, limit: float) -> Any:
    if change is None:
        change = 0 if low is None or high is None else (low + high) / 2
    return {"name": name, "change": change, "low": low, "high": high, "limit": limit, "worse": worse}


def latency(low: float | None, high: float | None, change: float | None = None, limit: float = 10) -> dict[str, Any]:
    return guard("latency", "up", low, high, change, limit)


def retention(low: float | None, high: float | None, change: float | None = None) -> dict[str, Any]:
    return guard("retention", "down", low, high, change, limit=-0.2)


@pytest.mark.example
def test_a_gain_with_holding_guards_ships():
    assert decide(GAIN, [FINE], True) == ("ship", ["primary: gain"])


@pytest.mark.example
def test_harm_that_is_not_excluded_and_missing_data_hold():
    unlogged = {"name": "retention", "change": 0.1, "worse": "down", "limit": -0.2}
    expected = ("hold", ["latency: harm not excluded", "retention: no data"])
    assert decide(GAIN, [latency(-2, 14, change=6), unlogged], True) == expected


def test_a_broken_split_stops_the_reading_of_a_gain():
    assert decide(GAIN, [FINE], False) == ("stop", ["srm"])


def test_a_broken_split_is_the_only_reason():
    assert decide(lift(-0.002, 0.003), [latency(11, 20), retention(None, None)], False) == ("stop", ["srm"])


def test_a_guard_wholly_beyond_its_limit_stops():
    assert decide(GAIN, [latency(11, 20, change=15)], True) == ("stop", ["latency: broken"])


def test_a_broken_guard_behind_an_uncertain_one_stops():
    assert decide(GAIN, [latency(-2, 14), retention(-0.9, -0.4)], True) == ("stop", ["retention: broken"])


def test_all_broken_guards_are_named_in_their_order():
    expected = ("stop", ["retention: broken", "latency: broken"])
    assert decide(GAIN, [retention(-0.9, -0.4), FINE, latency(11, 20)], True) == expected


def test_an_uncertain_guard_holds_even_when_the_effect_is_excluded():
    assert decide(lift(-0.002, 0.003), [latency(-2, 14)], True) == ("hold", ["latency: harm not excluded"])


def test_a_metric_that_gets_worse_downwards_is_held_against_its_lower_end():
    assert decide(GAIN, [retention(-0.3, 0.5)], True) == ("hold", ["retention: harm not excluded"])


def test_a_metric_that_gets_worse_downwards_may_rise_as_it_likes():
    assert decide(GAIN, [retention(-0.1, 5.0)], True) == ("ship", ["primary: gain"])


def test_a_metric_that_gets_worse_upwards_may_fall_as_it_likes():
    assert decide(GAIN, [latency(-90, -40)], True) == ("ship", ["primary: gain"])


def test_an_interval_that_ends_at_its_limit_holds():
    assert decide(GAIN, [latency(-2, 10), retention(-0.2, 0.4)], True) == ("ship", ["primary: gain"])


def test_an_interval_that_begins_at_its_limit_is_uncertain():
    expected = ("hold", ["latency: harm not excluded", "retention: harm not excluded"])
    assert decide(GAIN, [latency(10, 14), retention(-0.4, -0.2)], True) == expected


def test_an_interval_that_ends_at_zero_has_data():
    assert decide(GAIN, [latency(-3, 0), latency(0, 3)], True) == ("ship", ["primary: gain"])


def test_half_an_interval_is_no_data():
    expected = ("hold", ["latency: no data", "retention: no data"])
    assert decide(GAIN, [latency(None, 4), retention(-0.1, None)], True) == expected


def test_a_limit_of_zero_allows_no_harm_at_all():
    assert decide(GAIN, [latency(-1, 1, limit=0)], True) == ("hold", ["latency: harm not excluded"])


def test_a_real_gain_below_the_minimum_needs_another_iteration():
    assert decide(lift(0.001, 0.004), [FINE], True) == ("iterate", ["primary: too small"])


def test_a_gain_that_just_reaches_the_minimum_ships():
    assert decide(lift(0.001, 0.005), [FINE], True) == ("ship", ["primary: gain"])


def test_a_lift_that_may_be_zero_is_not_shown():
    assert decide(lift(0.0, 0.012), [FINE], True) == ("hold", ["primary: not shown"])


def test_a_lift_that_cannot_reach_the_minimum_is_stopped():
    assert decide(lift(-0.002, 0.003), [FINE], True) == ("stop", ["primary: effect excluded"])


def test_without_guards_the_lift_decides():
    assert decide(lift(-0.001, 0.013), [], True) == ("hold", ["primary: not shown"])


def test_the_arguments_are_left_as_they_were():
    primary, guards = dict(GAIN), [retention(-0.3, 0.5), latency(None, 4)]
    before = copy.deepcopy((primary, guards))
    decide(primary, guards, True)
    assert (primary, guards) == before


def allowed(change: int, guard: dict[str, Any]) -> bool:
    return change <= guard["limit"] if guard["worse"] == "up" else change >= guard["limit"]


def by_looking_at_every_whole_number(primary: dict[str, Any], guards: list[dict[str, Any]]) -> tuple[str, list[str]]:
    """The table for intervals between whole numbers: what would each change in the interval mean?"""
    broken, unsure = [], []
    for guard in guards:
        if guard["low"] is None:
            unsure.append(f"{guard['name']}: no data")
            continue
        verdicts = [allowed(change, guard) for change in range(guard["low"], guard["high"] + 1)]
        if not any(verdicts):
            broken.append(f"{guard['name']}: broken")
        elif not all(verdicts):
            unsure.append(f"{guard['name']}: harm not excluded")
    if broken or unsure:
        return ("stop", broken) if broken else ("hold", unsure)
    possible = range(primary["low"], primary["high"] + 1)
    sure, useful = 0 not in possible and possible[0] > 0, any(value >= primary["minimum"] for value in possible)
    decisions = {
        (True, True): ("ship", "gain"),
        (True, False): ("iterate", "too small"),
        (False, True): ("hold", "not shown"),
        (False, False): ("stop", "effect excluded"),
    }
    decision, reason = decisions[sure, useful]
    return decision, [f"primary: {reason}"]


def test_small_random_experiments_agree_with_looking_at_every_change():
    source = random.Random(6)
    for _ in range(60):
        low = source.randint(-3, 3)
        primary = {"lift": low + 1, "low": low, "high": low + source.randint(0, 4), "minimum": source.randint(1, 4)}
        guards = []
        for name in source.sample(["latency", "complaints", "retention"], source.randint(0, 2)):
            start = source.choice([None, *range(-6, 3)])
            end = None if start is None else start + source.randint(0, 4)
            worse, limit = source.choice([("up", 3), ("up", 1), ("down", -4), ("down", -2)])
            guards.append({"name": name, "change": 0, "low": start, "high": end, "limit": limit, "worse": worse})
        assert decide(primary, guards, True) == by_looking_at_every_whole_number(primary, guards)


@pytest.mark.gate
def test_twelve_experiments_and_four_in_which_the_points_lie():
    unsure, bad = latency(-2, 14, change=6), latency(11, 20, change=15)
    slow_loss = retention(-0.3, 0.4, change=0.05)
    scenarios = [
        (GAIN, [FINE], True, ("ship", ["primary: gain"])),
        (GAIN, [FINE, retention(-0.1, 0.3, change=0.1)], True, ("ship", ["primary: gain"])),
        (lift(0.002, 0.006), [FINE], True, ("ship", ["primary: gain"])),
        (lift(-0.001, 0.013), [FINE], True, ("hold", ["primary: not shown"])),
        (GAIN, [unsure], True, ("hold", ["latency: harm not excluded"])),
        (GAIN, [FINE, slow_loss], True, ("hold", ["retention: harm not excluded"])),
        (GAIN, [bad, slow_loss], True, ("stop", ["latency: broken"])),
        (GAIN, [retention(None, None, change=0.1)], True, ("hold", ["retention: no data"])),
        (lift(0.001, 0.004), [FINE], True, ("iterate", ["primary: too small"])),
        (lift(-0.002, 0.003), [FINE], True, ("stop", ["primary: effect excluded"])),
        (lift(-0.009, -0.001), [FINE], True, ("stop", ["primary: effect excluded"])),
        (GAIN, [FINE], False, ("stop", ["srm"])),
    ]
    for primary, guards, srm_ok, expected in scenarios:
        assert decide(primary, guards, srm_ok) == expected
