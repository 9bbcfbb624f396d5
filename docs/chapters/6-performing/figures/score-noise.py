"""What a true gain of one point looks like through scores that wander, by the number of mocks."""

from math import sqrt

CONTROLS = {
    "mocks": {"label": "Mocks before, and as many after", "min": 1, "max": 10, "step": 1, "value": 3},
    "wander": {"label": "How much one score wanders, points", "min": 0.2, "max": 1.2, "step": 0.1, "value": 0.7},
}
TRUE_GAIN = 1.0
NINE_IN_TEN = 1.645  # standard deviations on each side


def half_width(mocks, wander):
    """Half of the range that holds nine of ten observed differences of two means."""
    return NINE_IN_TEN * wander * sqrt(2 / mocks)


def compute(mocks, wander):
    """Upper and lower end of the range against the number of mocks a side."""
    grid = [1 + 0.1 * step for step in range(91)]

    def ends(sign):
        return [[round(k, 1), round(TRUE_GAIN + sign * half_width(k, wander), 3)] for k in grid]

    low, high = (TRUE_GAIN + sign * half_width(mocks, wander) for sign in (-1, 1))
    verdict = "so a flat score proves nothing" if low <= 0 else "so a rise is likely to show"
    return {
        "x": {"label": "Mocks before, and as many after", "range": [1, 10]},
        "y": {"label": "Change in the mean score, points", "range": [-2, 4]},
        "lines": [
            {"name": "upper end", "tone": "cool", "points": ends(1)},
            {"name": "true gain", "tone": "accent", "points": [[1, TRUE_GAIN], [10, TRUE_GAIN]], "dashed": True},
            {"name": "lower end", "tone": "warm", "points": ends(-1)},
        ],
        "rules": [{"x": mocks, "label": f"{mocks:.0f} and {mocks:.0f}"}],
        "says": (
            f"With {mocks:.0f} before and {mocks:.0f} after, and scores that wander by {wander:.1f}, a true gain of one "
            f"point shows as {low:+.1f} to {high:+.1f} nine times in ten, {verdict}."
        ),
    }
