def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    """Return (probabilities, empty): the softmax of the entries whose mask is True, and 0.0 for all others.

    empty is True when nothing is left to choose from; the list then holds zeros only. Raises ValueError for no entries,
    for unequal lengths, and for nan or +inf among the entries that take part.
    """
    raise NotImplementedError
