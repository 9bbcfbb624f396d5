"""Share of requests with valid output by number of attempts, when some failures persist."""

CONTROLS = {
    "failing": {"label": "Invalid at the first attempt, %", "min": 1, "max": 30, "step": 1, "value": 8},
    "persistent": {"label": "Of these, failing every time, %", "min": 0, "max": 100, "step": 5, "value": 25},
}


def valid_after(attempts, failing, persistent):
    """Share valid by then: persistent failures never pass, the others fail afresh at their own rate."""
    always = failing * persistent
    by_chance = (failing - always) / (1 - always) if always < 1 else 0.0
    return (1 - always) * (1 - by_chance**attempts)


def compute(failing, persistent):
    """Valid share after one to five attempts, with and without persistent failures."""
    share, stuck = failing / 100, persistent / 100
    attempts = [1, 2, 3, 4, 5]
    mixed = [valid_after(k, share, stuck) for k in attempts]
    independent = [1 - share**k for k in attempts]
    return {
        "x": {"label": "Attempts allowed", "range": [0.8, 5.2]},
        "y": {"label": "Share with valid output", "range": [0.68, 1.01]},
        "lines": [
            {"name": "if every failure were chance", "tone": "muted", "dashed": True,
             "points": [[k, value] for k, value in zip(attempts, independent)]},
            {"name": "with persistent failures", "tone": "accent",
             "points": [[k, value] for k, value in zip(attempts, mixed)]},
        ],
        "dots": [{"name": "one retry", "tone": "warm", "points": [[2, mixed[1]]]}],
        "rules": [{"y": 1 - share * stuck, "label": "ceiling"}],
        "says": (
            f"With {failing:.0f}% invalid and {persistent:.0f}% of these persistent, one retry lifts valid output from "
            f"{mixed[0]:.1%} to {mixed[1]:.2%}; no number of retries passes {1 - share * stuck:.2%}."
        ),
    }
