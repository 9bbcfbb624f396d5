"""You look at the split only when guards and lift had nothing to object.

With a broken split you report "latency: broken", but the visitors who are missing from one arm may be just the slow
ones: no number of this test can be trusted, the bad ones included. The split comes first, and it is the only reason
then.
"""

FAILS = [
    "test_a_broken_split_is_the_only_reason",
]

from typing import Any


def decide(primary: dict[str, float], guards: list[dict[str, Any]], srm_ok: bool) -> tuple[str, list[str]]:
    findings = [(guard["name"], _finding(guard)) for guard in guards]
    for decision, grave in (("stop", ["broken"]), ("hold", ["harm not excluded", "no data"])):
        reasons = [f"{name}: {finding}" for name, finding in findings if finding in grave]
        if reasons:
            return decision, reasons
    if not srm_ok:
        return "stop", ["srm"]
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
