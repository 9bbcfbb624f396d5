"""What temperature and top-p do to a distribution over eight candidate tokens."""

from math import exp

CONTROLS = {
    "temperature": {"label": "Temperature", "min": 0.1, "max": 2.0, "step": 0.1, "value": 1.0},
    "top_p": {"label": "Top-p", "min": 0.1, "max": 1.0, "step": 0.05, "value": 0.9},
}
WORDS = ["5", "8", "five", "up", "no", "ten", "all", "blue"]
LOGITS = [3.0, 2.2, 1.6, 1.1, 0.3, -0.2, -1.0, -2.5]


def chances(temperature):
    """Softmax of the logits at a temperature."""
    powers = [exp((logit - LOGITS[0]) / temperature) for logit in LOGITS]
    return [power / sum(powers) for power in powers]


def compute(temperature, top_p):
    """The distribution as the model gave it, and after the controls."""
    plain, shaped = chances(1.0), chances(temperature)
    kept, mass = 0, 0.0
    for chance in shaped:
        kept, mass = kept + 1, mass + chance
        if mass >= top_p - 1e-9:
            break
    final = [chance / mass if place < kept else 0.0 for place, chance in enumerate(shaped)]
    left = "one candidate is left" if kept == 1 else f"{kept} of 8 candidates are left"
    return {
        "x": {"label": "Candidate, likeliest first", "range": [0.4, 8.6]},
        "y": {"label": "Probability", "range": [0, 1]},
        "bars": [
            {"name": "model", "tone": "soft", "width": 0.4, "points": [[i + 0.8, p] for i, p in enumerate(plain)]},
            {"name": "after the controls", "tone": "accent", "width": 0.4,
             "points": [[i + 1.2, p] for i, p in enumerate(final)]},
        ],
        "says": (
            f"At temperature {temperature:.1f} and top-p {top_p:.2f}, {left}; "
            f"“{WORDS[0]}” goes from {plain[0]:.2f} to {final[0]:.2f}, and “blue” is "
            f"{'possible, at ' + format(final[-1], '.4f') if final[-1] else 'out of reach'}."
        ),
    }
