"""You merge a last chunk that has exactly `min_tail` tokens; the contract says fewer.

Try 780 tokens with size 400, overlap 60 and a minimum of 100: the last chunk has 100, which is enough, and it
should stay. A minimum is the smallest value that is still allowed.
"""

FAILS = [
    "test_chunks_of_one_token",
    "test_a_tail_of_exactly_the_minimum_stays",
    "test_a_full_last_chunk_is_never_merged",
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
    if len(chunks) > 1 and n - chunks[-1][0] <= min_tail:
        chunks.pop()
        chunks[-1] = chunks[-1][0], n
    return chunks
