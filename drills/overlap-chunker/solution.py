def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    """Return the (start, end) offsets, end exclusive, of the chunks of a text of n tokens.

    Neighbours share exactly overlap tokens. A last chunk of fewer than min_tail tokens is merged into the one before.
    Raises ValueError unless n >= 0, 0 <= overlap < size and 0 <= min_tail <= size.
    """
    if n < 0 or not 0 <= overlap < size or not 0 <= min_tail <= size:
        raise ValueError("wanted: n >= 0, 0 <= overlap < size and 0 <= min_tail <= size")
    if n == 0:
        return []
    # The chunk before the one at `start` ends at `start + overlap`. While that is less than n, a new token is left.
    starts = range(0, max(n - overlap, 1), size - overlap)
    chunks = [(start, min(start + size, n)) for start in starts]
    if len(chunks) > 1 and n - chunks[-1][0] < min_tail:
        chunks.pop()
        chunks[-1] = chunks[-1][0], n
    return chunks
