"""You drop a short tail instead of merging it, and its tokens are in no chunk at all.

Try 5 tokens with size 4, no overlap and a minimum of 2: the last token stands alone, and you return `[(0, 4)]`. The
border goes, not the text: the chunk before has to end at `n`.
"""

FAILS = [
    "test_a_short_tail_is_merged_into_the_chunk_before",
    "test_a_tail_can_be_merged_into_the_only_other_chunk",
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
    if len(chunks) > 1 and n - chunks[-1][0] < min_tail:
        chunks.pop()
    return chunks
