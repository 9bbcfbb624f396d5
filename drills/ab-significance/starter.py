def ab(c1: int, n1: int, c2: int, n2: int, alpha: float, mde: float) -> dict[str, float | str]:
    """Return difference, z, p_value, low, high and verdict (win, lose or unclear) of arm 2 against arm 1.

    The test pools the rates, the interval does not; the verdict reads the interval. ValueError for an empty arm,
    impossible counts, a level outside 0 to 1 or a negative effect.
    """
    raise NotImplementedError
