"""Four-year totals of two invented offers against what their equity turns out to be worth."""

CONTROLS = {
    "price": {"label": "A's share price, today = 1", "min": 0.2, "max": 2.0, "step": 0.02, "value": 1.0},
    "belief": {"label": "Share of B's paper value you count", "min": 0.0, "max": 1.0, "step": 0.05, "value": 0.6},
}
YEARS = range(4)
CASH = {  # base with 3% raises and bonus, over four years, plus sign-on
    "A": sum(98_000 * 1.03**year for year in YEARS) * (1 + 0.12 * 0.9) + 10_000,
    "B": sum(100_000 * 1.03**year for year in YEARS) * 1.10 + 70_000,
}
EQUITY = {"A": 110_000 + 22_000 * (1 + 2 + 3) / 4, "B": 100_000}


def compute(price, belief):
    """A's total rises with its share price; B's is a level line that the second control moves."""
    total_a = CASH["A"] + price * EQUITY["A"]
    total_b = CASH["B"] + belief * EQUITY["B"]
    flip = (total_b - CASH["A"]) / EQUITY["A"]
    grid = [0.2 + 0.02 * step for step in range(91)]
    ahead, gap = ("A", total_a - total_b) if total_a >= total_b else ("B", total_b - total_a)
    return {
        "x": {"label": "A's share price, today = 1", "range": [0.2, 2.0]},
        "y": {"label": "Four-year total, thousand euros", "range": [450, 800]},
        "lines": [
            {
                "name": "A: listed, senior",
                "tone": "accent",
                "points": [[round(p, 2), round((CASH["A"] + p * EQUITY["A"]) / 1000, 1)] for p in grid],
            },
            {
                "name": "B: private, one level lower",
                "tone": "warm",
                "points": [[0.2, round(total_b / 1000, 1)], [2.0, round(total_b / 1000, 1)]],
            },
        ],
        "dots": [{"name": "A at this price", "tone": "accent", "points": [[price, round(total_a / 1000, 1)]]}],
        "rules": [{"x": price, "label": f"{price:.2f}"}],
        "says": (
            f"With A's shares at {price:.2f} of today's price and {belief:.0%} of B's paper counted, A comes to "
            f"{total_a / 1000:.0f} and B to {total_b / 1000:.0f} thousand euros: {ahead} leads by {gap / 1000:.0f}. "
            f"They are equal at {flip:.2f}."
        ),
    }
