"""You let a better late rate pay for a slow answer.

With 200 late orders instead of 280 and a p99 of 180 ms you ramp, because on balance the canary seems better.
Guardrails are not added up: each is a promise of its own, to somebody else. Whether a trade is worth it is a
question for the owner, before the start, and then a limit changes.
"""

from math import log, sqrt
from typing import Any

FAILS = [
    "test_random_figures_agree_with_the_table",
    "test_fewer_late_orders_do_not_pay_for_a_slow_answer",
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
    if control and _log_evidence(canary, control) > log(rules["bound"]):
        return "fails more often than control"
    better = control and canary["orders"] * control["late"] > control["orders"] * canary["late"]
    if (
        _slow(canary, rules)
        and not (better and _enough(canary, control, rules))
        and not (control and canary["p99_ms"] <= rules["p99_factor"] * control["p99_ms"])
    ):
        return "latency guardrail"
    if control and _enough(canary, control, rules):
        difference, margin = _late(canary, control)
        if difference - margin > rules["late_margin"]:
            return "late rate worse than allowed"
    return None


def _doubt(canary: Figures, control: Figures, rules: Figures) -> str | None:
    better = control and canary["orders"] * control["late"] > control["orders"] * canary["late"]
    if _slow(canary, rules) and not (better and _enough(canary, control, rules)):
        return "control is slow as well"
    if not _enough(canary, control, rules):
        return "too few orders"
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
