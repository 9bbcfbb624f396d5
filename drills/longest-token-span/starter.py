def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    """Return (start, end), both inclusive, of the longest span with at most k distinct tokens.

    The leftmost span wins a tie. None when there is no span of at least one token.
    """
    raise NotImplementedError
