"""You change the signs for a metric that gets worse downwards and forget to exchange the ends.

Retention from -0.3 to 0.5 becomes 0.3 to -0.5 in your mirror: the low end is now the higher one, and the worst case
is taken for the best. Changing signs turns the line around, so the old high end is the new low one.
"""

FAILS = [
    "test_a_metric_that_gets_worse_downwards_is_held_against_its_lower_end",
    "test_an_interval_that_begins_at_its_limit_is_uncertain",
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
    shown, large_enough = primary["low"] > 0, primary["high"] >= primary["minimum"]
    if shown:
        return ("ship", ["primary: gain"]) if large_enough else ("iterate", ["primary: too small"])
    return ("hold", ["primary: not shown"]) if large_enough else ("stop", ["primary: effect excluded"])


def _finding(guard: dict[str, Any]) -> str:
    low, high, limit = guard.get("low"), guard.get("high"), guard["limit"]
    if low is None or high is None:
        return "no data"
    if guard["worse"] == "down":
        low, high, limit = -low, -high, -limit
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
