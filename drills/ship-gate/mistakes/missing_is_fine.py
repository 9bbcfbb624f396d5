"""You skip a guard without an interval, as if it held.

Nobody logged retention, so nothing is known of it, and you ship. The most common way to pass a guardrail is not to
measure it. Missing data excludes no harm: hold, and say which guard is blind.
"""

FAILS = [
    "test_harm_that_is_not_excluded_and_missing_data_hold",
    "test_half_an_interval_is_no_data",
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
        return "holds"
    if guard["worse"] == "down":
        low, high, limit = -high, -low, -limit
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
