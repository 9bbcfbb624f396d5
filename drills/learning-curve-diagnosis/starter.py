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
    raise NotImplementedError
