"""You take an interval that begins or ends at 0 for missing data.

From -3 to 0 ms is a fine interval, and 0 is false in Python, so `if not high` sends it home. Ask whether the value is
`None`, not whether it is true.
"""

FAILS = [
    "test_an_interval_that_ends_at_zero_has_data",
    "test_small_random_experiments_agree_with_looking_at_every_change",
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
    if not low or not high:
        return "no data"
    if guard["worse"] == "down":
        low, high, limit = -high, -low, -limit
    return "broken" if low > limit else "harm not excluded" if high > limit else "holds"
