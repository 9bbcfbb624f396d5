"""You call every high training error bias and stop there.

Training 5.6, validation 7.0, needed 4.5, and the gap was 4.0 before: the model is too simple *and* still follows its
sample. A richer model alone would widen the gap. Bias means high *and close together*; look at the distance before
you use the word.
"""

FAILS = [
    "test_high_training_error_and_a_narrowing_gap_are_both",
    "test_high_training_error_and_a_gap_that_stays_is_no_variance",
    "test_without_tolerance_every_difference_counts",
    "test_small_random_curves_agree_with_the_table",
    "test_eight_curves_and_two_that_only_the_direction_tells",
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
        if prod is not None and above(prod, target) and above(prod, v):
            return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
        return "healthy", f"valid {v:.3f}"
    if above(t, target) or not above(v, t):
        return "bias", f"train {t:.3f}"
    if not above(first_v - first_t, v - t):
        return "shift_or_leak", f"gap stays at {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
