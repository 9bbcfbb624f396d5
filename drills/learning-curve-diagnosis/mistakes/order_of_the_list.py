"""You take the last entry of the lists for the largest size.

With sizes `[640, 20, 160]` the last entry belongs to 160 rows, and the first to 640, so your direction runs
backwards. Runs finish when they finish. Sort the points by size, errors and all, before you say first and last.
"""

FAILS = [
    "test_sizes_may_come_in_any_order",
]


def diagnose(
    sizes: list[int],
    train: list[float],
    valid: list[float],
    target: float,
    prod: float | None = None,
    tol: float = 0.01,
) -> tuple[str, str]:
    if not len(sizes) == len(train) == len(valid) or len(sizes) < 2:
        raise ValueError("too few points, or lists of different lengths")

    def above(higher: float, lower: float) -> bool:
        return higher - lower > tol + 1e-9

    t, v = train[-1], valid[-1]
    if above(t, v):
        return "shift_or_leak", f"valid below train by {t - v:.3f}"
    if not above(v, target):
        if prod is not None and above(prod, target) and above(prod, v):
            return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
        return "healthy", f"valid {v:.3f}"
    if not above(v, t):
        return "bias", f"train {t:.3f}"
    if not above(valid[0] - train[0], v - t):
        return "shift_or_leak", f"gap stays at {v - t:.3f}"
    if above(t, target):
        return "both", f"train {t:.3f}, gap {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
