"""Needless refusals and answers without evidence, by threshold, and what both cost."""

import random

CONTROLS = {
    "threshold": {"label": "Answer from this score on", "min": 0.1, "max": 0.9, "step": 0.02, "value": 0.5},
    "ratio": {"label": "Wrong answer costs, in needless refusals", "min": 1, "max": 20, "step": 1, "value": 5},
}
RNG = random.Random(9)
WITH = [min(1.0, max(0.0, RNG.gauss(0.64, 0.16))) for _ in range(300)]
WITHOUT = [min(1.0, max(0.0, RNG.gauss(0.36, 0.14))) for _ in range(100)]
STEPS = [step / 50 for step in range(5, 46)]


def shares(threshold):
    """(answerable questions refused, unanswerable questions answered)."""
    refused = sum(score < threshold for score in WITH) / len(WITH)
    answered = sum(score >= threshold for score in WITHOUT) / len(WITHOUT)
    return refused, answered


def cost(threshold, ratio):
    """Cost per question in units of a needless refusal, at three questions with an answer to one without."""
    refused, answered = shares(threshold)
    return 0.75 * refused + 0.25 * ratio * answered


def compute(threshold, ratio):
    """Both shares, the cost scaled to its largest value, and the cheapest threshold."""
    refused, answered = shares(threshold)
    top = max(cost(t, ratio) for t in STEPS)
    best = min(STEPS, key=lambda t: cost(t, ratio))
    return {
        "x": {"label": "Threshold on the evidence score", "range": [0.1, 0.9]},
        "y": {"label": "Share", "range": [0, 1]},
        "lines": [
            {"name": "needless refusals", "tone": "cool", "points": [[t, shares(t)[0]] for t in STEPS]},
            {"name": "answers without evidence", "tone": "warm", "points": [[t, shares(t)[1]] for t in STEPS]},
            {"name": "cost, scaled", "tone": "ink", "dashed": True, "points": [[t, cost(t, ratio) / top] for t in STEPS]},
        ],
        "rules": [{"x": threshold, "label": f"{threshold:.2f}"}],
        "says": (
            f"At {threshold:.2f} the assistant refuses {refused:.0%} of the questions it could answer and answers "
            f"{answered:.0%} of those it should not. If a wrong answer costs {int(ratio)} needless refusals, "
            f"{best:.2f} is cheapest."
        ),
    }
