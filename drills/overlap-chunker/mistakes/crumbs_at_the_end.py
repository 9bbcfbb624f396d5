"""You start a chunk wherever a token is, up to `n`, so the last chunk or chunks can lie inside the one before.

Try 4 tokens with size 3 and overlap 2: `(0, 3)` and `(1, 4)` hold everything, and you add `(2, 4)` and `(3, 4)`.
Such crumbs are near-duplicates in the index. Another chunk is needed only while some token is in none.
"""

FAILS = [
    "test_no_chunk_that_holds_nothing_new",
    "test_a_text_of_exactly_one_chunk",
    "test_the_largest_overlap_moves_one_token_at_a_time",
    "test_the_shared_tokens_count_towards_the_tail",
    "test_random_settings_agree_with_counting_the_windows",
    "test_no_rule_is_broken_in_any_small_text",
    "test_every_small_tail_is_merged_or_kept_as_agreed",
]


def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    if n < 0 or not 0 <= overlap < size or not 0 <= min_tail <= size:
        raise ValueError("settings")
    if n == 0:
        return []
    chunks = [(start, min(start + size, n)) for start in range(0, n, size - overlap)]
    if len(chunks) > 1 and n - chunks[-1][0] < min_tail:
        chunks.pop()
        chunks[-1] = chunks[-1][0], n
    return chunks
