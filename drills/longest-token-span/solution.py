def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    """Return (start, end), both inclusive, of the longest span with at most k distinct tokens.

    The leftmost span wins a tie. None when there is no span of at least one token.
    """
    best: tuple[int, int] | None = None
    best_length = 0
    counts: dict[str, int] = {}
    left = 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while len(counts) > k:
            leaving = tokens[left]
            counts[leaving] -= 1
            # A kind that is gone must leave the dict as well, because its length is what we test.
            if counts[leaving] == 0:
                del counts[leaving]
            left += 1
        # Invariant: tokens[left..right] holds at most k kinds, and no smaller left would do for this right.
        length = right - left + 1
        if length > best_length:
            best, best_length = (left, right), length
    return best
