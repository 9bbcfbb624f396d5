"""You return at the first guard that does not hold, before the others have been read.

Latency is uncertain and retention, next in the list, is broken: you say hold, and a change that is known to do harm
keeps running. Read all guards first; then let the gravest finding decide, and name every guard that shares it.
"""

FAILS = [
    "test_harm_that_is_not_excluded_and_missing_data_hold",
    "test_a_broken_guard_behind_an_uncertain_one_stops",
    "test_all_broken_guards_are_named_in_their_order",
    "test_an_interval_that_begins_at_its_limit_is_uncertain",
    "test_half_an_interval_is_no_data",
    "test_small_random_experiments_agree_with_looking_at_every_change",
]

from typing import Any


def decide(primary: dict[str, float], guards: list[dict[str, Any]], srm_ok: bool) -> tuple[str, list[str]]:
    if not srm_ok:
        return "stop", ["srm"]
    for guard in guards:
        finding = _finding(guard)
        if finding != "holds":
            return ("stop" if finding == "broken" else "hold"), [f"{guard['name']}: {finding}"]
    shown, large_enough = primary["low"] > 0, primary["high"] >= primary["minimum"]
    if shown:
        return ("ship", ["primary: gain"]) if large_enough else ("iterate", ["primary: too small"])
    return ("hold", ["primary: not shown"]) if large_enough else ("stop", ["primary: effect excluded"])


def _finding(guard: dict[str, Any]) -> str:
    low, high, limit = guard.get("low"), guard.get("high"), guard["limit"]
    if low is None or high is None:
        return "no data"
    if guard["worse"] == "down":
        low, high, limit = -high, -low, -limit
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
