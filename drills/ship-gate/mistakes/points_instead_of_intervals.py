"""You decide by the measured lift and the measured changes.

A latency of +6 ms under a limit of 10 looks fine; its interval goes up to 14. A lift of 0.6 points looks like a gain;
its interval begins below zero. The point is the middle of what is possible, so ask what the interval excludes: a gain
is shown when *all* of it lies above zero, harm is excluded when all of it lies within the limit.
"""

FAILS = [
    "test_harm_that_is_not_excluded_and_missing_data_hold",
    "test_an_uncertain_guard_holds_even_when_the_effect_is_excluded",
    "test_a_metric_that_gets_worse_downwards_is_held_against_its_lower_end",
    "test_an_interval_that_begins_at_its_limit_is_uncertain",
    "test_a_limit_of_zero_allows_no_harm_at_all",
    "test_a_gain_that_just_reaches_the_minimum_ships",
    "test_a_lift_that_may_be_zero_is_not_shown",
    "test_a_lift_that_cannot_reach_the_minimum_is_stopped",
    "test_without_guards_the_lift_decides",
    "test_small_random_experiments_agree_with_looking_at_every_change",
    "test_twelve_experiments_and_four_in_which_the_points_lie",
]

from typing import Any


def decide(primary: dict[str, float], guards: list[dict[str, Any]], srm_ok: bool) -> tuple[str, list[str]]:
    if not srm_ok:
        return "stop", ["srm"]
    findings = [(guard["name"], _finding(guard)) for guard in guards]
    for decision, grave in (("stop", ["broken"]), ("hold", ["harm not excluded", "no data"])):
        reasons = [f"{name}: {finding}" for name, finding in findings if finding in grave]
        if reasons:
            return decision, reasons
    shown, large_enough = primary["lift"] > 0, primary["lift"] >= primary["minimum"]
    if shown:
        return ("ship", ["primary: gain"]) if large_enough else ("iterate", ["primary: too small"])
    return ("hold", ["primary: not shown"]) if large_enough else ("stop", ["primary: effect excluded"])


def _finding(guard: dict[str, Any]) -> str:
    if guard.get("low") is None or guard.get("high") is None:
        return "no data"
    change, limit = guard["change"], guard["limit"]
    return "broken" if (change > limit if guard["worse"] == "up" else change < limit) else "holds"
