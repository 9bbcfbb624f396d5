def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    """Return the (start, end) offsets, end exclusive, of the chunks of a text of n tokens.

    Neighbours share exactly overlap tokens. A last chunk of fewer than min_tail tokens is merged into the one before.
    Raises ValueError unless n >= 0, 0 <= overlap < size and 0 <= min_tail <= size.
    """
    raise NotImplementedError
