import copy
import random
from fractions import Fraction
from typing import Any

import pytest
from submission import decide

Figures = dict[str, Any]

RULES = {
    "hard_error_rate": 0.02,
    "least_errors": 10,
    "bound": 100,
    "p99_ms": 150,
    "p99_factor": 1.2,
    "least_requests": 1000,
    "least_orders": 2700,
    "late_margin": 0.02,
    "longest_hours": 48,
}
CONTROL = {"requests": 400_000, "errors": 400, "p99_ms": 96, "orders": 54_000, "late": 5_400}
FINE = ("ramp to 25", "all guardrails hold")


def canary(**changed: Any) -> Figures:
    """About 5% of the traffic, for three hours, as good as control."""
    usual = {"requests": 21_000, "errors": 20, "p99_ms": 97, "orders": 2_800, "late": 290, "hours": 3}
    return {**usual, **changed}


def control(**changed: Any) -> Figures:
    return {**CONTROL, **changed}


def by_the_table(one: Figures, other: Figures, rules: Figures) -> tuple[str, str]:
    """The statement's table at 5%, in exact fractions: evidence error by error, intervals by their squares."""
    hold = "escalate" if one["hours"] > rules["longest_hours"] else "hold"
    if one["errors"] >= rules["least_errors"] and one["errors"] > Fraction("0.02") * one["requests"]:
        return "roll back", "hard limit"
    share = Fraction(one["requests"], one["requests"] + other["requests"])
    evidence = Fraction(1)
    for _ in range(one["errors"]):
        evidence *= 2 / (1 + share)
    for _ in range(other["errors"]):
        evidence *= 1 / (1 + share)
    if evidence > rules["bound"]:
        return "roll back", "fails more often than control"
    slow = one["requests"] >= rules["least_requests"] and one["p99_ms"] > rules["p99_ms"]
    if slow and one["p99_ms"] > Fraction("1.2") * other["p99_ms"]:
        return "roll back", "latency guardrail"
    p, q = Fraction(one["late"], one["orders"]), Fraction(other["late"], other["orders"])
    squared = Fraction("1.645") ** 2 * (p * (1 - p) / one["orders"] + q * (1 - q) / other["orders"])
    above = p - q - Fraction("0.02")
    enough = min(one["orders"], other["orders"]) >= rules["least_orders"]
    if enough and above > 0 and above**2 > squared:
        return "roll back", "late rate worse than allowed"
    if slow:
        return hold, "control is slow as well"
    if not enough:
        return hold, "too few orders"
    if above > 0 or above**2 < squared:
        return hold, "late rate not shown to be acceptable"
    return FINE


@pytest.mark.example
def test_as_good_as_control_is_ramped():
    assert decide(5, canary(), CONTROL, RULES) == FINE


@pytest.mark.example
def test_green_on_few_orders_is_silence():
    few = canary(requests=1_600, errors=2, orders=200, late=20, hours=1)
    assert decide(1, few, CONTROL, RULES) == ("hold", "too few orders")


def test_every_step_leads_to_the_next():
    actions = [decide(step, canary(), CONTROL, RULES)[0] for step in (1, 5, 25, 50)]
    assert actions == ["ramp to 5", "ramp to 25", "ramp to 50", "ramp to 100"]


def test_the_last_step_is_finished_without_control():
    assert decide(100, canary(), {}, RULES) == ("finish", "all guardrails hold")


def test_the_last_step_still_needs_orders():
    assert decide(100, canary(orders=2_699), {}, RULES) == ("hold", "too few orders")


def test_the_last_step_is_still_rolled_back_for_latency():
    assert decide(100, canary(p99_ms=151), {}, RULES) == ("roll back", "latency guardrail")


def test_a_step_that_does_not_exist_is_refused():
    for step in (0, 2, 10, 101):
        with pytest.raises(ValueError):
            decide(step, canary(), CONTROL, RULES)


def test_the_first_minute_has_no_figures_yet():
    nothing = canary(requests=0, errors=0, p99_ms=None, orders=0, late=0, hours=0)
    assert decide(1, nothing, CONTROL, RULES) == ("hold", "too few orders")


def test_exactly_the_least_orders_are_enough():
    assert decide(5, canary(orders=2_700, late=270), CONTROL, RULES) == FINE


def test_control_needs_enough_orders_as_well():
    little = control(orders=2_699, late=270)
    assert decide(50, canary(), little, RULES) == ("hold", "too few orders")


def test_the_hard_limit_needs_no_orders_at_all():
    broken = canary(requests=400, errors=40, p99_ms=90, orders=0, late=0, hours=0)
    assert decide(1, broken, CONTROL, RULES) == ("roll back", "hard limit")


def test_the_hard_limit_needs_a_few_errors():
    unlucky = canary(requests=100, errors=3, orders=10, late=1, hours=0)
    assert decide(1, unlucky, control(errors=4_000), RULES) == ("hold", "too few orders")


def test_exactly_the_least_errors_can_break_the_hard_limit():
    bad = control(errors=8_100)
    assert decide(1, canary(requests=499, errors=10, orders=9, late=0), bad, RULES) == ("roll back", "hard limit")
    assert decide(1, canary(requests=500, errors=10, orders=9, late=0), bad, RULES) == ("hold", "too few orders")


def test_twice_the_errors_are_proved_by_many():
    assert decide(5, canary(errors=60), CONTROL, RULES) == ("roll back", "fails more often than control")


def test_the_evidence_bound_comes_from_the_rules():
    assert decide(5, canary(errors=40), CONTROL, RULES) == ("roll back", "fails more often than control")
    assert decide(5, canary(errors=40), CONTROL, {**RULES, "bound": 1_000_000}) == FINE


def test_no_errors_on_either_side_are_no_evidence():
    assert decide(5, canary(errors=0), control(errors=0), {**RULES, "bound": 1}) == FINE


def test_slower_than_the_guardrail_is_rolled_back():
    assert decide(5, canary(p99_ms=151), CONTROL, RULES) == ("roll back", "latency guardrail")


def test_exactly_the_guardrail_is_allowed():
    assert decide(5, canary(p99_ms=150), CONTROL, RULES) == FINE


def test_a_p99_of_few_requests_is_not_looked_at():
    early = canary(requests=999, errors=1, p99_ms=900, orders=100, late=9)
    assert decide(1, early, CONTROL, RULES) == ("hold", "too few orders")
    late = canary(requests=1_000, errors=1, p99_ms=900, orders=100, late=9)
    assert decide(1, late, CONTROL, RULES) == ("roll back", "latency guardrail")


def test_if_everybody_is_slow_the_canary_is_held():
    assert decide(5, canary(p99_ms=240), control(p99_ms=200), RULES) == ("hold", "control is slow as well")


def test_much_slower_than_a_slow_control_is_rolled_back():
    assert decide(5, canary(p99_ms=241), control(p99_ms=200), RULES) == ("roll back", "latency guardrail")


def test_a_slow_control_says_nothing_against_a_quick_canary():
    assert decide(5, canary(p99_ms=120), control(p99_ms=300), RULES) == FINE


def test_a_late_rate_beyond_doubt_is_rolled_back():
    assert decide(5, canary(late=420), CONTROL, RULES) == ("roll back", "late rate worse than allowed")


def test_no_late_orders_at_all_are_within_a_margin_of_nothing():
    assert decide(5, canary(late=0), control(late=0), {**RULES, "late_margin": 0}) == FINE


def test_waiting_too_long_is_escalated():
    assert decide(5, canary(orders=900, late=90, hours=49), CONTROL, RULES) == ("escalate", "too few orders")


def test_exactly_the_longest_time_is_still_a_hold():
    assert decide(5, canary(orders=900, late=90, hours=48), CONTROL, RULES) == ("hold", "too few orders")


def test_doubt_and_a_slow_control_are_escalated_too():
    long_doubt = decide(5, canary(late=330, hours=60), CONTROL, RULES)
    assert long_doubt == ("escalate", "late rate not shown to be acceptable")
    long_slow = decide(5, canary(p99_ms=200, hours=60), control(p99_ms=190), RULES)
    assert long_slow == ("escalate", "control is slow as well")


def test_a_long_wait_does_not_stop_a_ramp_or_a_rollback():
    assert decide(5, canary(hours=60), CONTROL, RULES) == FINE
    assert decide(5, canary(hours=60, p99_ms=400), CONTROL, RULES) == ("roll back", "latency guardrail")


def test_the_first_reason_of_the_table_is_given():
    awful = canary(requests=3_000, errors=900, p99_ms=900, late=2_000, hours=60)
    assert decide(5, awful, CONTROL, RULES) == ("roll back", "hard limit")
    assert decide(5, canary(errors=80, p99_ms=900), CONTROL, RULES) == ("roll back", "fails more often than control")
    assert decide(5, canary(p99_ms=200, late=420), control(p99_ms=190), RULES)[1] == "late rate worse than allowed"


def test_the_figures_are_left_as_they_were():
    handed = (canary(), control(), dict(RULES))
    before = copy.deepcopy(handed)
    decide(5, *handed)
    assert handed == before


def test_random_figures_agree_with_the_table():
    source = random.Random(12)
    for _ in range(60):
        one = canary(
            requests=source.choice([400, 2_000, 21_000]),
            errors=source.choice([0, 3, 9, 30, 45]),
            p99_ms=source.choice([97, 97, 97, 170]),
            orders=source.choice([500, 2_800, 2_800, 4_000]),
            hours=source.choice([3, 60]),
        )
        one["late"] = one["orders"] * source.choice([9, 10, 11, 12, 15]) // 100
        other = control(errors=source.choice([0, 300, 600]), p99_ms=source.choice([96, 150]))
        assert decide(5, one, other, RULES) == by_the_table(one, other, RULES)


@pytest.mark.gate
def test_a_late_rate_within_the_margin_by_luck_is_not_ramped():
    assert decide(5, canary(late=320), CONTROL, RULES) == ("hold", "late rate not shown to be acceptable")


@pytest.mark.gate
def test_a_late_rate_beyond_the_margin_by_bad_luck_is_not_rolled_back():
    assert decide(5, canary(late=345), CONTROL, RULES) == ("hold", "late rate not shown to be acceptable")


@pytest.mark.gate
def test_a_small_control_is_uncertain_as_well():
    small = control(orders=2_800, late=270)
    assert decide(5, canary(), small, RULES) == ("hold", "late rate not shown to be acceptable")


@pytest.mark.gate
def test_worse_beyond_doubt_and_still_within_the_margin_is_ramped():
    many = canary(requests=400_000, errors=390, orders=54_000, late=5_900)
    assert decide(50, many, CONTROL, RULES) == ("ramp to 100", "all guardrails hold")


@pytest.mark.gate
def test_three_errors_instead_of_one_are_noise():
    early = canary(requests=1_000, errors=3, orders=100, late=10, hours=1)
    assert decide(1, early, CONTROL, RULES) == ("hold", "too few orders")


@pytest.mark.gate
def test_fewer_late_orders_do_not_pay_for_more_errors():
    traded = canary(errors=60, late=200)
    assert decide(5, traded, CONTROL, RULES) == ("roll back", "fails more often than control")


@pytest.mark.gate
def test_fewer_late_orders_do_not_pay_for_a_slow_answer():
    assert decide(5, canary(p99_ms=180, late=200), CONTROL, RULES) == ("roll back", "latency guardrail")


@pytest.mark.gate
def test_tens_of_thousands_of_errors_on_both_sides():
    busy = control(requests=8_000_000, errors=40_000)
    assert decide(5, canary(requests=420_000, errors=2_100), busy, RULES) == FINE
    worse = decide(5, canary(requests=420_000, errors=4_200), busy, RULES)
    assert worse == ("roll back", "fails more often than control")
