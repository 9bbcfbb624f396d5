"""You multiply the evidence as a float.

With 2,100 errors on the canary and 40,000 on control, `2 ** 2100` leaves the floats with an OverflowError, and `(1
+ f) ** -42100` is zero. A busy service has such numbers by noon. Add logarithms instead, and compare with the
logarithm of the bound.
"""

from math import sqrt
from typing import Any

FAILS = [
    "test_tens_of_thousands_of_errors_on_both_sides",
]


STEPS = (1, 5, 25, 50, 100)
Figures = dict[str, Any]


def decide(step: int, canary: Figures, control: Figures, rules: Figures) -> tuple[str, str]:
    after = STEPS[STEPS.index(step) + 1 :]  # ValueError for a step that does not exist
    harm = _harm(canary, control, rules)
    if harm:
        return "roll back", harm
    doubt = _doubt(canary, control, rules)
    if doubt:
        return "escalate" if canary["hours"] > rules["longest_hours"] else "hold", doubt
    return f"ramp to {after[0]}" if after else "finish", "all guardrails hold"


def _harm(canary: Figures, control: Figures, rules: Figures) -> str | None:
    errors, requests = canary["errors"], canary["requests"]
    if errors >= rules["least_errors"] and errors > rules["hard_error_rate"] * requests:
        return "hard limit"
    if control and _evidence(canary, control) > rules["bound"]:
        return "fails more often than control"
    if _slow(canary, rules) and not (control and canary["p99_ms"] <= rules["p99_factor"] * control["p99_ms"]):
        return "latency guardrail"
    if control and _enough(canary, control, rules):
        difference, margin = _late(canary, control)
        if difference - margin > rules["late_margin"]:
            return "late rate worse than allowed"
    return None


def _doubt(canary: Figures, control: Figures, rules: Figures) -> str | None:
    if _slow(canary, rules):
        return "control is slow as well"
    if not _enough(canary, control, rules):
        return "too few orders"
    if control:
        difference, margin = _late(canary, control)
        if difference + margin > rules["late_margin"]:
            return "late rate not shown to be acceptable"
    return None


def _evidence(canary: Figures, control: Figures) -> float:
    share = canary["requests"] / (canary["requests"] + control["requests"])
    return (2 / (1 + share)) ** canary["errors"] * (1 / (1 + share)) ** control["errors"]


def _slow(canary: Figures, rules: Figures) -> bool:
    return bool(canary["requests"] >= rules["least_requests"] and canary["p99_ms"] > rules["p99_ms"])


def _enough(canary: Figures, control: Figures, rules: Figures) -> bool:
    return all(arm["orders"] >= rules["least_orders"] for arm in (canary, control) if arm)


def _late(canary: Figures, control: Figures) -> tuple[float, float]:
    p, q = canary["late"] / canary["orders"], control["late"] / control["orders"]
    variance = p * (1 - p) / canary["orders"] + q * (1 - q) / control["orders"]
    return p - q, 1.645 * sqrt(variance)
