"""You read every limit as a ceiling.

Retention with an interval from -0.3 to 0.5 and a limit of -0.2 gets worse *downwards*: the question is whether its
lower end may fall below the limit. Yours is whether it may rise above -0.2, which is what everybody hopes. Let the
guard say which direction hurts.
"""

FAILS = [
    "test_a_broken_guard_behind_an_uncertain_one_stops",
    "test_all_broken_guards_are_named_in_their_order",
    "test_a_metric_that_gets_worse_downwards_may_rise_as_it_likes",
    "test_an_interval_that_ends_at_its_limit_holds",
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
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
