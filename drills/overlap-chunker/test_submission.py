import random
from itertools import pairwise

import pytest
from submission import chunk


def by_counting_windows(n: int, size: int, overlap: int, min_tail: int) -> list[tuple[int, int]]:
    """How many windows are needed is a division; the rest follows from it."""
    if n == 0:
        return []
    step = size - overlap
    more = -(-max(n - size, 0) // step)
    chunks = [(k * step, k * step + size) for k in range(more)] + [(more * step, n)]
    if more and n - more * step < min_tail:
        chunks[-2:] = [((more - 1) * step, n)]
    return chunks


def broken_rules(n: int, size: int, overlap: int, chunks: list[tuple[int, int]]) -> list[str]:
    """What the statement says of all chunks but for the merged tail, checked token by token."""
    broken, held = [], set()
    for start, end in chunks:
        if not set(range(start, end)) - held:
            broken.append(f"{(start, end)} holds nothing new")
        held |= set(range(start, end))
    broken += [] if held == set(range(n)) else ["not every token is in a chunk"]
    for (_, end), (start, _) in pairwise(chunks):
        broken += [] if end - start == overlap else [f"{end - start} tokens are shared"]
    broken += [f"{end - start} tokens in a chunk" for start, end in chunks[:-1] if end - start != size]
    return broken


@pytest.mark.example
def test_three_chunks_the_last_shorter():
    assert chunk(1000, 400, 60) == [(0, 400), (340, 740), (680, 1000)]


@pytest.mark.example
def test_no_chunk_that_holds_nothing_new():
    assert chunk(740, 400, 60) == [(0, 400), (340, 740)]


@pytest.mark.example
def test_a_short_tail_is_merged_into_the_chunk_before():
    assert chunk(780, 400, 60, min_tail=120) == [(0, 400), (340, 780)]


def test_no_tokens_give_no_chunks():
    assert chunk(0, 400, 60, 100) == []


def test_one_token_is_one_chunk():
    assert chunk(1, 400, 60) == [(0, 1)]


def test_a_text_shorter_than_the_overlap_is_one_chunk():
    assert chunk(3, 9, 5) == [(0, 3)]


def test_a_text_of_exactly_one_chunk():
    assert chunk(400, 400, 60) == [(0, 400)]


def test_one_token_too_many_makes_a_second_chunk():
    assert chunk(401, 400, 60) == [(0, 400), (340, 401)]


def test_without_overlap_the_chunks_stand_side_by_side():
    assert chunk(10, 4, 0) == [(0, 4), (4, 8), (8, 10)]


def test_exact_multiples_leave_no_tail():
    assert chunk(8, 4, 0) == [(0, 4), (4, 8)]


def test_the_largest_overlap_moves_one_token_at_a_time():
    assert chunk(6, 4, 3) == [(0, 4), (1, 5), (2, 6)]


def test_chunks_of_one_token():
    assert chunk(3, 1, 0, 1) == [(0, 1), (1, 2), (2, 3)]


def test_a_tail_of_exactly_the_minimum_stays():
    assert chunk(780, 400, 60, 100) == [(0, 400), (340, 740), (680, 780)]


def test_the_shared_tokens_count_towards_the_tail():
    assert chunk(12, 8, 6, 7) == [(0, 8), (2, 10), (4, 12)]


def test_a_lone_short_chunk_is_kept():
    assert chunk(3, 400, 60, 100) == [(0, 3)]


def test_a_tail_can_be_merged_into_the_only_other_chunk():
    assert chunk(5, 4, 0, 2) == [(0, 5)]


def test_a_full_last_chunk_is_never_merged():
    assert chunk(12, 4, 0, 4) == [(0, 4), (4, 8), (8, 12)]


@pytest.mark.parametrize(("size", "overlap"), [(4, 4), (4, 5), (1, 1), (0, 0), (-2, -3), (4, -1)])
def test_an_overlap_that_is_not_below_the_size_is_refused(size, overlap):
    with pytest.raises(ValueError):
        chunk(10, size, overlap)


@pytest.mark.parametrize("min_tail", [-1, 5])
def test_a_minimum_that_is_negative_or_above_the_size_is_refused(min_tail):
    with pytest.raises(ValueError):
        chunk(10, 4, 1, min_tail)


def test_a_negative_number_of_tokens_is_refused():
    with pytest.raises(ValueError):
        chunk(-1, 4, 1)


def test_settings_are_checked_even_without_tokens():
    with pytest.raises(ValueError):
        chunk(0, 4, 4)


def test_random_settings_agree_with_counting_the_windows():
    source = random.Random(4)
    for _ in range(60):
        size = source.randint(1, 30)
        overlap, min_tail, n = source.randrange(size), source.randint(0, size), source.randint(0, 90)
        assert chunk(n, size, overlap, min_tail) == by_counting_windows(n, size, overlap, min_tail)


@pytest.mark.gate
@pytest.mark.parametrize("size", range(1, 13))
def test_no_rule_is_broken_in_any_small_text(size):
    for overlap in range(size):
        for n in [*range(26), 97, 200]:
            assert broken_rules(n, size, overlap, chunk(n, size, overlap)) == []


@pytest.mark.gate
def test_every_small_tail_is_merged_or_kept_as_agreed():
    for size in (2, 5):
        for overlap in range(size):
            for min_tail in range(size + 1):
                for n in range(20):
                    assert chunk(n, size, overlap, min_tail) == by_counting_windows(n, size, overlap, min_tail)


@pytest.mark.gate
def test_a_million_tokens():
    chunks = chunk(1_000_000, 400, 60, 200)
    assert (len(chunks), chunks[1], chunks[-1]) == (2_941, (340, 740), (999_600, 1_000_000))
