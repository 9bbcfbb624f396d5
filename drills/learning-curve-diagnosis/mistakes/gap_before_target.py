"""You treat a gap as an illness before you ask whether the model is good enough.

Training 0.0, validation 4.0, needed 4.5: the gap is wide and the product is content. Tree ensembles look like this
every day. The gap explains *why* a validation error is too high; where it is not too high there is nothing to
explain. Ask about the target first.
"""

FAILS = [
    "test_a_gap_does_not_matter_once_the_target_is_reached",
    "test_a_target_missed_within_the_noise_is_reached",
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
    if above(v, t):
        if not above(first_v - first_t, v - t):
            return "shift_or_leak", f"gap stays at {v - t:.3f}"
        if above(t, target):
            return "both", f"train {t:.3f}, gap {v - t:.3f}"
        return "variance", f"gap {v - t:.3f}"
    if above(v, target):
        return "bias", f"train {t:.3f}"
    if prod is not None and above(prod, target) and above(prod, v):
        return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
    return "healthy", f"valid {v:.3f}"
