"""You compare a difference of floats with the tolerance itself.

With errors of 7.1 and 7.4 and a tolerance of 0.3, `7.4 - 7.1` is 0.3000000000000007 in binary, and you call a
difference of exactly the tolerance real. The contract leaves a hair of 1e-9 for that: larger by more than
`tol + 1e-9`.
"""

FAILS = [
    "test_a_difference_of_exactly_the_tolerance_is_noise",
    "test_one_billionth_is_noise_even_without_tolerance",
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

    points = sorted(zip(sizes, train, valid, strict=True))
    (_, first_t, first_v), (_, t, v) = points[0], points[-1]
    if t - v > tol:
        return "shift_or_leak", f"valid below train by {t - v:.3f}"
    if v - target <= tol:
        if prod is not None and prod - target > tol and prod - v > tol:
            return "shift_or_leak", f"prod above valid by {prod - v:.3f}"
        return "healthy", f"valid {v:.3f}"
    if v - t <= tol:
        return "bias", f"train {t:.3f}"
    if (first_v - first_t) - (v - t) <= tol:
        return "shift_or_leak", f"gap stays at {v - t:.3f}"
    if t - target > tol:
        return "both", f"train {t:.3f}, gap {v - t:.3f}"
    return "variance", f"gap {v - t:.3f}"
