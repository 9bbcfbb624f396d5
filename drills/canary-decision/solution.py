from math import log, sqrt
from typing import Any

STEPS = (1, 5, 25, 50, 100)
Figures = dict[str, Any]


def decide(step: int, canary: Figures, control: Figures, rules: Figures) -> tuple[str, str]:
    """Return (action, reason) for a canary at this share of the traffic; ValueError for a step that does not exist.

    Harm is looked for first and needs no minimum of orders; silence counts only after enough of them.
    """
    after = STEPS[STEPS.index(step) + 1 :]  # ValueError for a step that does not exist
    harm = _harm(canary, control, rules)
    if harm:
        return "roll back", harm
    doubt = _doubt(canary, control, rules)
    if doubt:
        return "escalate" if canary["hours"] > rules["longest_hours"] else "hold", doubt
    return f"ramp to {after[0]}" if after else "finish", "all guardrails hold"


def _harm(canary: Figures, control: Figures, rules: Figures) -> str | None:
    """What has been shown to hurt."""
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
    """What has not been shown to be safe, given that no harm has been shown."""
    if _slow(canary, rules):
        return "control is slow as well"
    if not _enough(canary, control, rules):
        return "too few orders"
    if control:
        difference, margin = _late(canary, control)
        if difference + margin > rules["late_margin"]:
            return "late rate not shown to be acceptable"
    return None


def _log_evidence(canary: Figures, control: Figures) -> float:
    """Logarithm of the evidence that the canary fails twice as often; the product itself would leave the floats."""
    share = canary["requests"] / (canary["requests"] + control["requests"])
    return canary["errors"] * log(2) - (canary["errors"] + control["errors"]) * log(1 + share)


def _slow(canary: Figures, rules: Figures) -> bool:
    return bool(canary["requests"] >= rules["least_requests"] and canary["p99_ms"] > rules["p99_ms"])


def _enough(canary: Figures, control: Figures, rules: Figures) -> bool:
    return all(arm["orders"] >= rules["least_orders"] for arm in (canary, control) if arm)


def _late(canary: Figures, control: Figures) -> tuple[float, float]:
    """Difference of the shares of late orders, and how far it may be off."""
    p, q = canary["late"] / canary["orders"], control["late"] / control["orders"]
    variance = p * (1 - p) / canary["orders"] + q * (1 - q) / control["orders"]
    return p - q, 1.645 * sqrt(variance)
