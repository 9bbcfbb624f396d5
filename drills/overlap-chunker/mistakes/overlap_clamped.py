"""You accept an overlap that is not smaller than the size and quietly make something of it.

Try 10 tokens with size 4 and overlap 4: the next chunk would begin where this one did. You move on by one token,
which nobody asked for, and a wrong setting becomes ten times the storage. Refuse it with `ValueError`, before
anything else.
"""

FAILS = [
    "test_an_overlap_that_is_not_below_the_size_is_refused",
    "test_settings_are_checked_even_without_tokens",
]


def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    if n < 0 or overlap < 0 or size < 1 or not 0 <= min_tail <= size:
        raise ValueError("settings")
    overlap = min(overlap, size - 1)
    if n == 0:
        return []
    starts = range(0, max(n - overlap, 1), size - overlap)
    chunks = [(start, min(start + size, n)) for start in starts]
    if len(chunks) > 1 and n - chunks[-1][0] < min_tail:
        chunks.pop()
        chunks[-1] = chunks[-1][0], n
    return chunks
