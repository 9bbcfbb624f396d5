"""You wait for enough orders before you look at anything.

A canary with 40 errors in 400 requests and no order yet is held: nobody can order, because it is broken, so the
orders will never come. A minimum of cases protects you from believing good news too early. Harm that has been shown
needs no such protection, and comes first.
"""

from math import log, sqrt
from typing import Any

FAILS = [
    "test_the_hard_limit_needs_no_orders_at_all",
    "test_exactly_the_least_errors_can_break_the_hard_limit",
    "test_a_p99_of_few_requests_is_not_looked_at",
    "test_random_figures_agree_with_the_table",
]


STEPS = (1, 5, 25, 50, 100)
Figures = dict[str, Any]


def decide(step: int, canary: Figures, control: Figures, rules: Figures) -> tuple[str, str]:
    after = STEPS[STEPS.index(step) + 1 :]  # ValueError for a step that does not exist
    harm = _harm(canary, control, rules)
    if harm and _enough(canary, control, rules):
        return "roll back", harm
    doubt = _doubt(canary, control, rules)
    if doubt:
        return "escalate" if canary["hours"] > rules["longest_hours"] else "hold", doubt
    return f"ramp to {after[0]}" if after else "finish", "all guardrails hold"


def _harm(canary: Figures, control: Figures, rules: Figures) -> str | None:
    errors, requests = canary["errors"], canary["requests"]
    if errors >= rules["least_errors"] and errors > rules["hard_error_rate"] * requests:
        return "hard limit"
    if control and _log_evidence(canary, control) > log(rules["bound"]):
        return "fails more often than control"
    if _slow(canary, rules) and not (control and canary["p99_ms"] <= rules["p99_factor"] * control["p99_ms"]):
        return "latency guardrail"
    if control and _enough(canary, control, rules):
        difference, margin = _late(canary, control)
        if difference - margin > rules["late_margin"]:
            return "late rate worse than allowed"
    return None


def _doubt(canary: Figures, control: Figures, rules: Figures) -> str | None:
    if not _enough(canary, control, rules):
        return "too few orders"
    if _slow(canary, rules):
        return "control is slow as well"
    if control:
        difference, margin = _late(canary, control)
        if difference + margin > rules["late_margin"]:
            return "late rate not shown to be acceptable"
    return None


def _log_evidence(canary: Figures, control: Figures) -> float:
    share = canary["requests"] / (canary["requests"] + control["requests"])
    return canary["errors"] * log(2) - (canary["errors"] + control["errors"]) * log(1 + share)


def _slow(canary: Figures, rules: Figures) -> bool:
    return bool(canary["requests"] >= rules["least_requests"] and canary["p99_ms"] > rules["p99_ms"])


def _enough(canary: Figures, control: Figures, rules: Figures) -> bool:
    return all(arm["orders"] >= rules["least_orders"] for arm in (canary, control) if arm)


def _late(canary: Figures, control: Figures) -> tuple[float, float]:
    p, q = canary["late"] / canary["orders"], control["late"] / control["orders"]
    variance = p * (1 - p) / canary["orders"] + q * (1 - q) / control["orders"]
    return p - q, 1.645 * sqrt(variance)
