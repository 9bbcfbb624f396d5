"""You slide the last chunk back so that it is full, and now it shares more than `overlap` tokens with its
neighbour.

Try 5 tokens with size 4 and overlap 1: the second chunk begins one token before the end of the first, at 3, and is
short; you return `(1, 5)`. The last chunk may be shorter. That is the agreement, and offsets are computed from it.
"""

FAILS = [
    "test_three_chunks_the_last_shorter",
    "test_one_token_too_many_makes_a_second_chunk",
    "test_without_overlap_the_chunks_stand_side_by_side",
    "test_a_tail_of_exactly_the_minimum_stays",
    "test_random_settings_agree_with_counting_the_windows",
    "test_no_rule_is_broken_in_any_small_text",
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
        chunks[-1] = chunks[-1][0], n
    elif len(chunks) > 1:
        chunks[-1] = n - size, n
    return chunks
