"""You raise an alarm whenever production is worse than validation, even if it is as good as needed.

Validation 3.5, production 4.4, needed 4.5: production is a little worse, as it nearly always is, and nobody suffers.
*Poor* in production means that the need is not met. Compare with the target as well as with validation.
"""

FAILS = [
    "test_production_as_good_as_needed_is_healthy",
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

    points = sorted(zip(sizes, train, valid, strict=True))
    (_, first_t, first_v), (_, t, v) = points[0], points[-1]
    if above(t, v):
        return "shift_or_leak", f"valid below train by {t - v:.3f}"
    if not above(v, target):
        if prod is not None and above(prod, v):
            return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
        return "healthy", f"valid {v:.3f}"
    if not above(v, t):
        return "bias", f"train {t:.3f}"
    if not above(first_v - first_t, v - t):
        return "shift_or_leak", f"gap stays at {v - t:.3f}"
    if above(t, target):
        return "both", f"train {t:.3f}, gap {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
