import random
import tracemalloc

import pytest
from submission import distance


def workload(n: int) -> tuple[str, str, int]:
    """Two strings of n characters that lie 19 edits apart, and a cap of 20.

    The second has lost its first character and holds 18 marks that the first one lacks. Each mark costs an edit, and
    the shift one more: with replacements alone, nearly every character would have to change.
    """
    a = "".join(random.Random(n).choices("abcdefghijklmnopqrstuvwxyz", k=n))
    b = [*a[1:], "#"]
    for mark in range(1, 18):
        b[mark * n // 18] = "#"
    return a, "".join(b), 20


def by_the_definition(a: str, b: str) -> int:
    """The recurrence, word for word, for strings of a few characters."""
    if not a or not b:
        return len(a) + len(b)
    return min(
        by_the_definition(a[:-1], b) + 1,
        by_the_definition(a, b[:-1]) + 1,
        by_the_definition(a[:-1], b[:-1]) + (a[-1] != b[-1]),
    )


@pytest.mark.example
def test_an_insertion_and_a_replacement():
    assert distance("biling_issue", "billing-issue") == 2


@pytest.mark.example
def test_a_distance_equal_to_the_cap_is_returned():
    assert distance("refund", "returned", 3) == 3


@pytest.mark.example
def test_a_distance_above_the_cap_gives_none():
    assert distance("refund", "returned", 2) is None


def test_two_empty_strings():
    assert distance("", "") == 0


def test_from_nothing_everything_is_inserted():
    assert distance("", "spam") == 4


def test_to_nothing_everything_is_deleted():
    assert distance("spam", "") == 4


def test_equal_strings():
    assert distance("spam", "spam") == 0


def test_nothing_in_common():
    assert distance("abc", "xyz") == 3


def test_two_neighbours_swapped_are_two_edits():
    assert distance("from", "form") == 2


def test_upper_and_lower_case_differ():
    assert distance("Spam", "spam") == 1


def test_a_letter_with_an_accent_is_another_letter():
    assert distance("na\u00efve", "naive") == 1


def test_an_accent_written_as_a_second_character_counts_as_one():
    assert distance("caf\u00e9", "cafe\u0301") == 2


def test_a_cap_of_zero_accepts_equal_strings():
    assert distance("spam", "spam", 0) == 0


def test_a_cap_of_zero_refuses_any_difference():
    assert distance("spam", "scam", 0) is None


def test_a_cap_used_up_by_insertions_at_the_end():
    assert distance("label", "labelling", 4) == 4


def test_a_cap_used_up_by_deletions_at_the_start():
    assert distance("xyzspam", "spam", 3) == 3


def test_a_cap_beyond_both_lengths():
    assert distance("ab", "ba", 50) == 2


def test_lengths_that_differ_by_more_than_the_cap():
    assert distance("aaaaa", "a" * 400, 3) is None


def test_small_random_strings_agree_with_the_definition_in_both_directions():
    source = random.Random(17)
    for _ in range(60):
        a, b = ("".join(source.choices("abc", k=source.randint(0, 5))) for _ in range(2))
        assert distance(a, b) == by_the_definition(a, b)
        assert distance(b, a) == by_the_definition(a, b)


def test_small_random_strings_agree_with_the_definition_under_every_cap():
    source = random.Random(23)
    for _ in range(25):
        a, b = ("".join(source.choices("abc", k=source.randint(0, 5))) for _ in range(2))
        found = by_the_definition(a, b)
        for cap in range(6):
            assert distance(a, b, cap) == (found if found <= cap else None)


@pytest.mark.gate
def test_fourteen_characters_without_anything_in_common():
    assert distance("abcdefghijklmn", "opqrstuvwxyz01") == 14


@pytest.mark.gate
def test_twenty_thousand_characters_under_a_cap_of_twenty():
    a, b, cap = workload(20_000)
    assert distance(a, b, cap) == 19


@pytest.mark.gate
def test_one_hundred_and_twenty_characters_need_at_most_40_kilobytes():
    a, b = "abcde" * 24, "vwxyz" * 24
    tracemalloc.start()
    try:
        found = distance(a, b)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 120
    assert peak // 1024 <= 40
