"""You read the last point and never ask in which direction the gap moves.

Compare `[1.0, 3.2], [8.0, 4.8]` with `[3.0, 3.1], [5.1, 5.2]`, sizes 40 and 160. Both end with a gap, but in the
first rows are closing it (variance), and in the second they are not: the two sets differ, or a column works only in
training. "Get more data" is right for one of them and a wasted month for the other.
"""

FAILS = [
    "test_a_wide_gap_that_rows_do_not_narrow_is_no_variance",
    "test_high_training_error_and_a_gap_that_stays_is_no_variance",
    "test_a_gap_that_widens_has_not_narrowed",
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

    _, t, v = max(zip(sizes, train, valid, strict=True))
    if above(t, v):
        return "shift_or_leak", f"valid below train by {t - v:.3f}"
    if not above(v, target):
        if prod is not None and above(prod, target) and above(prod, v):
            return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
        return "healthy", f"valid {v:.3f}"
    if not above(v, t):
        return "bias", f"train {t:.3f}"
    if above(t, target):
        return "both", f"train {t:.3f}, gap {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
