def diagnose(
    sizes: list[int],
    train: list[float],
    valid: list[float],
    target: float,
    prod: float | None = None,
    tol: float = 0.01,
) -> tuple[str, str]:
    """Return (diagnosis, reason) for one learning curve: shift_or_leak, healthy, bias, both or variance.

    The first rule of the statement's table that applies decides; differences up to tol are noise. ValueError for
    fewer than two points or lists of different lengths.
    """
    points = sorted(zip(sizes, train, valid, strict=True))  # strict refuses lists of different lengths
    if len(points) < 2:
        raise ValueError("one point has no direction")

    def above(higher: float, lower: float) -> bool:
        return higher - lower > tol + 1e-9

    (_, first_train, first_valid), (_, last_train, last_valid) = points[0], points[-1]
    gap = last_valid - last_train

    if above(last_train, last_valid):
        return "shift_or_leak", f"valid below train by {-gap:.3f}"
    if not above(last_valid, target):
        # Only a model that is good offline can be let down by production.
        if prod is not None and above(prod, target) and above(prod, last_valid):
            return "shift_or_leak", f"prod above valid by {prod - last_valid:.3f}"
        return "healthy", f"valid {last_valid:.3f}"
    if not above(last_valid, last_train):
        return "bias", f"train {last_train:.3f}"
    if not above(first_valid - first_train, gap):
        return "shift_or_leak", f"gap stays at {gap:.3f}"
    if above(last_train, target):
        return "both", f"train {last_train:.3f}, gap {gap:.3f}"
    return "variance", f"gap {gap:.3f}"
