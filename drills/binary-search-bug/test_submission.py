import random
from collections.abc import Sequence
from itertools import combinations_with_replacement

import pytest
from submission import last_leq, lower_bound


class Stamps(Sequence[int]):
    """A sorted sequence that raises when it is read so often that the search cannot be going to end."""

    def __init__(self, values: Sequence[int], patience: int = 100) -> None:
        self._values, self._patience = values, patience
        self.reads = 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, place):
        found = self._values[place]
        self.reads += len(found) if isinstance(place, slice) else 1
        if self.reads > self._patience:
            shown = self._values if len(self) < 10 else f"{len(self):,} stamps"
            raise RuntimeError(f"{self.reads:,} reads of {shown}: the search does not end, or looks at every element")
        return found


def stamps(*values: int) -> Stamps:
    return Stamps(values)


def by_counting(values: Sequence[int], x: int) -> int:
    """The contract, word for word: in sorted order, so many elements are at most x."""
    return sum(value <= x for value in values) - 1


@pytest.mark.example
def test_the_first_of_three_rows_is_the_last_in_time():
    assert last_leq(stamps(10, 20, 30), 10) == 0


@pytest.mark.example
def test_the_request_falls_between_two_rows():
    assert last_leq(stamps(10, 20, 30), 25) == 1


def test_size_0_has_no_answer():
    assert last_leq(stamps(), 5) == -1


def test_size_1_below_at_and_above():
    assert [last_leq(stamps(10), x) for x in (9, 10, 11)] == [-1, 0, 0]


def test_size_2_below_at_between_at_and_above():
    assert [last_leq(stamps(10, 20), x) for x in (9, 10, 15, 20, 21)] == [-1, 0, 0, 1, 1]


def test_below_the_minimum_there_is_none():
    assert last_leq(stamps(10, 20, 30, 40), 9) == -1


def test_above_the_maximum_it_is_the_last_element():
    assert last_leq(stamps(10, 20, 30, 40), 99) == 3


def test_exactly_the_maximum_is_the_last_element():
    assert last_leq(stamps(10, 20, 30, 40, 50), 50) == 4


def test_of_equal_elements_the_last_counts():
    assert last_leq(stamps(10, 20, 20, 20, 30), 20) == 3


def test_all_equal_elements_at_the_value_and_on_either_side():
    assert [last_leq(stamps(7, 7, 7, 7), x) for x in (6, 7, 8)] == [-1, 3, 3]


def test_negative_stamps_are_stamps_like_any_other():
    assert last_leq(stamps(-30, -20, -10), -15) == 1


def test_lower_bound_finds_the_first_of_equal_elements():
    assert [lower_bound(stamps(10, 20, 20, 30), x) for x in (9, 10, 20, 21)] == [0, 0, 1, 3]


def test_lower_bound_may_lie_past_the_end():
    assert [lower_bound(stamps(10, 20), 21), lower_bound(stamps(10), 11), lower_bound(stamps(), 1)] == [2, 1, 0]


def test_a_plain_list_is_left_as_it_was():
    xs = [10, 20, 30]
    assert last_leq(xs, 5) == -1
    assert xs == [10, 20, 30]


def test_every_input_of_size_0_1_and_2_agrees_with_counting():
    for size in (0, 1, 2):
        for values in combinations_with_replacement(range(3), size):
            assert [last_leq(stamps(*values), x) for x in range(-1, 4)] == [
                by_counting(values, x) for x in range(-1, 4)
            ]


def test_small_random_inputs_agree_with_counting():
    source = random.Random(31)
    for _ in range(60):
        values = sorted(source.randint(0, 9) for _ in range(source.randint(3, 9)))
        x = source.randint(-1, 10)
        assert last_leq(stamps(*values), x) == by_counting(values, x)


@pytest.mark.gate
def test_a_million_stamps_need_twenty_five_reads_at_most():
    xs = Stamps(range(0, 2 << 20, 2))
    assert last_leq(xs, 1_500_001) == 750_000
    assert xs.reads <= 25
