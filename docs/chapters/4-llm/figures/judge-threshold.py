"""A judge's false accepts and false rejects by threshold, and its kappa at a share of bad answers."""

import random

CONTROLS = {
    "threshold": {"label": "Pass from this judge score on", "min": 0.05, "max": 0.95, "step": 0.05, "value": 0.5},
    "bad": {"label": "Bad answers, %", "min": 2, "max": 50, "step": 2, "value": 10},
}
RNG = random.Random(21)
GOOD = sorted(min(1.0, max(0.0, RNG.gauss(0.72, 0.17))) for _ in range(200))
BAD = sorted(min(1.0, max(0.0, RNG.gauss(0.42, 0.19))) for _ in range(200))
STEPS = [step / 20 for step in range(1, 20)]


def rates(threshold):
    """(bad answers passed, good answers stopped)."""
    return sum(s >= threshold for s in BAD) / len(BAD), sum(s < threshold for s in GOOD) / len(GOOD)


def kappa(threshold, share):
    """Cohen's kappa of judge and people when this share of the answers is bad."""
    accept, reject = rates(threshold)
    observed = share * (1 - accept) + (1 - share) * (1 - reject)
    passed = share * accept + (1 - share) * (1 - reject)
    expected = passed * (1 - share) + (1 - passed) * share
    return (observed - expected) / (1 - expected)


def compute(threshold, bad):
    """Both error rates and kappa over the threshold."""
    share = bad / 100
    accept, reject = rates(threshold)
    agreement = share * (1 - accept) + (1 - share) * (1 - reject)
    return {
        "x": {"label": "Judge score needed to pass", "range": [0.05, 0.95]},
        "y": {"label": "Share, and kappa", "range": [0, 1]},
        "lines": [
            {"name": "false accepts", "tone": "warm", "points": [[t, rates(t)[0]] for t in STEPS]},
            {"name": "false rejects", "tone": "cool", "points": [[t, rates(t)[1]] for t in STEPS]},
            {"name": "kappa", "tone": "accent", "dashed": True,
             "points": [[t, max(0.0, kappa(t, share))] for t in STEPS]},
        ],
        "rules": [{"x": threshold, "label": f"{threshold:.2f}"}],
        "says": (
            f"At {threshold:.2f} the judge passes {accept:.0%} of the bad answers and stops {reject:.0%} of the good ones. "
            f"With {bad:.0f}% bad answers it agrees with people on {agreement:.0%}, and kappa is "
            f"{kappa(threshold, share):.2f}."
        ),
    }
