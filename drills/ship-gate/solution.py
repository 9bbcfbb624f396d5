from typing import Any


def decide(primary: dict[str, float], guards: list[dict[str, Any]], srm_ok: bool) -> tuple[str, list[str]]:
    """Return (decision, reasons): ship, hold, iterate or stop, by the first rule of the statement's table that applies.

    Only intervals count. Reasons about guards come in the order of `guards`.
    """
    if not srm_ok:
        return "stop", ["srm"]  # whoever is missing from an arm is missing for a reason: nothing else may be read
    findings = [(guard["name"], _finding(guard)) for guard in guards]
    # All guards are read before any of them decides: a broken one may stand behind an uncertain one.
    for decision, grave in (("stop", ["broken"]), ("hold", ["harm not excluded", "no data"])):
        reasons = [f"{name}: {finding}" for name, finding in findings if finding in grave]
        if reasons:
            return decision, reasons
    shown, large_enough = primary["low"] > 0, primary["high"] >= primary["minimum"]
    if shown:
        return ("ship", ["primary: gain"]) if large_enough else ("iterate", ["primary: too small"])
    return ("hold", ["primary: not shown"]) if large_enough else ("stop", ["primary: effect excluded"])


def _finding(guard: dict[str, Any]) -> str:
    """What one guard's interval says about its limit."""
    low, high, limit = guard.get("low"), guard.get("high"), guard["limit"]
    if low is None or high is None:
        return "no data"
    if guard["worse"] == "down":  # seen in a mirror, a fall below the limit is a rise above it
        low, high, limit = -high, -low, -limit
    if low > limit:
        return "broken"
    return "harm not excluded" if high > limit else "holds"
