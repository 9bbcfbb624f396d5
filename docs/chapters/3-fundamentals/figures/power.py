"""Power of a test of two rates: what the critical value cuts off under the true effect."""

from math import sqrt
from statistics import NormalDist

CONTROLS = {
    "users": {"label": "Users in each arm", "min": 1000, "max": 40000, "step": 250, "value": 14750},
    "effect": {"label": "True effect (percentage points)", "min": 0.1, "max": 3.0, "step": 0.1, "value": 1.0},
    "base": {"label": "Base rate (per cent)", "min": 2, "max": 50, "step": 1, "value": 10},
}
PLACES = [-3 + 8 * i / 160 for i in range(161)]


def compute(users: float, effect: float, base: float) -> dict:
    """Two densities of the measured difference, in points, and the power between them."""
    p1, p2 = base / 100, (base + effect) / 100
    mean = (p1 + p2) / 2
    under_null = 100 * sqrt(2 * mean * (1 - mean) / users)
    under_truth = 100 * sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / users)
    critical = 1.959964 * under_null
    nothing, truth = NormalDist(0, under_null), NormalDist(effect, under_truth)
    power = 1 - truth.cdf(critical) + truth.cdf(-critical)
    highest = nothing.pdf(0)
    return {
        "x": {"label": "Measured difference (percentage points)", "range": [-3, 5]},
        "y": {"label": "Density, relative", "range": [0, 1.1]},
        "lines": [
            {
                "name": "if there is no effect",
                "tone": "muted",
                "dashed": True,
                "points": [[x, nothing.pdf(x) / highest] for x in PLACES],
            },
            {
                "name": "if the effect is real",
                "tone": "accent",
                "points": [[x, truth.pdf(x) / highest] for x in PLACES],
            },
        ],
        "rules": [{"x": critical, "label": "significant"}],
        "says": (
            f"With {users:,.0f} users in each arm, a rise from {base:.0f}% to {base + effect:.1f}% is found with a "
            f"power of {power:.0%}; a difference is significant from {critical:.2f} points on."
        ),
    }
