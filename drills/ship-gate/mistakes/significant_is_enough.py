"""You ship whatever is significantly above zero.

From 0.1 to 0.4 points with a minimum of 0.5: the gain is real, and even the best case is not worth having. More data
will not change that, so it is neither a launch nor a hold: the change has to grow. Ask the interval the second
question too: does it reach the minimum?
"""

FAILS = [
    "test_a_real_gain_below_the_minimum_needs_another_iteration",
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
    if primary["low"] > 0:
        return "ship", ["primary: gain"]
    if primary["high"] >= primary["minimum"]:
        return "hold", ["primary: not shown"]
    return "stop", ["primary: effect excluded"]


def _finding(guard: dict[str, Any]) -> str:
    low, high, limit = guard.get("low"), guard.get("high"), guard["limit"]
    if low is None or high is None:
        return "no data"
    if guard["worse"] == "down":
        low, high, limit = -high, -low, -limit
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
