"""You let production decide although the model is poor offline already.

Training 3.2, validation 4.8, needed 4.5, production 9.0: you say shift or leak, and the team searches the logs. But
the model has not even passed its own validation, and a gap of 1.6 says why. "Good offline, poor live" needs the first
half too: ask about production only when validation is good enough.
"""

FAILS = [
    "test_a_model_poor_offline_is_not_judged_by_production",
    "test_small_random_curves_agree_with_the_table",
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
    if prod is not None and above(prod, target) and above(prod, v):
        return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
    if not above(v, target):
        return "healthy", f"valid {v:.3f}"
    if not above(v, t):
        return "bias", f"train {t:.3f}"
    if not above(first_v - first_t, v - t):
        return "shift_or_leak", f"gap stays at {v - t:.3f}"
    if above(t, target):
        return "both", f"train {t:.3f}, gap {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
