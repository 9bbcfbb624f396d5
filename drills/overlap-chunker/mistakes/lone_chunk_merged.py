"""You merge a short last chunk without asking whether there is one before it.

Try 3 tokens with size 400 and a minimum of 100: the only chunk is also the last, there is nothing to merge it with,
and you return no chunk at all, so a short policy can never be found. Two chunks are needed for a merger.
"""

FAILS = [
    "test_a_lone_short_chunk_is_kept",
    "test_random_settings_agree_with_counting_the_windows",
    "test_every_small_tail_is_merged_or_kept_as_agreed",
]


def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    if n < 0 or not 0 <= overlap < size or not 0 <= min_tail <= size:
        raise ValueError("settings")
    if n == 0:
        return []
    starts = range(0, max(n - overlap, 1), size - overlap)
    chunks = [(start, min(start + size, n)) for start in starts]
    if n - chunks[-1][0] < min_tail:
        chunks.pop()
        chunks[-1:] = [(start, n) for start, _ in chunks[-1:]]
    return chunks
