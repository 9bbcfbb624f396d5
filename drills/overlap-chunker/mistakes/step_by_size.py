"""You move on by `size`, and let each chunk reach `overlap` tokens to the right of its share. So every chunk is
longer than `size`.

Try 10 tokens with size 4 and overlap 1: the first chunk is `(0, 4)`, and you return `(0, 5)`. Size is the length of
a whole chunk with its shared part; what a chunk adds is `size - overlap`.
"""

FAILS = [
    "test_three_chunks_the_last_shorter",
    "test_no_chunk_that_holds_nothing_new",
    "test_a_short_tail_is_merged_into_the_chunk_before",
    "test_one_token_too_many_makes_a_second_chunk",
    "test_the_largest_overlap_moves_one_token_at_a_time",
    "test_a_tail_of_exactly_the_minimum_stays",
    "test_the_shared_tokens_count_towards_the_tail",
    "test_random_settings_agree_with_counting_the_windows",
    "test_no_rule_is_broken_in_any_small_text",
    "test_every_small_tail_is_merged_or_kept_as_agreed",
    "test_a_million_tokens",
]


def chunk(n: int, size: int, overlap: int, min_tail: int = 0) -> list[tuple[int, int]]:
    if n < 0 or not 0 <= overlap < size or not 0 <= min_tail <= size:
        raise ValueError("settings")
    if n == 0:
        return []
    chunks = [(start, min(start + size + overlap, n)) for start in range(0, n, size)]
    if len(chunks) > 1 and n - chunks[-1][0] < min_tail:
        chunks.pop()
        chunks[-1] = chunks[-1][0], n
    return chunks
