import random

import pytest
from submission import intersect


class Looks:
    """Counts looks at ids; one too many fails the test."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.count = 0

    def __call__(self, kind: str) -> None:
        self.count += 1
        if self.count > self.limit:
            raise AssertionError(f"more than {self.limit:,} looks at ids; the last was a {kind}")


class Id:
    """A document id that reports every comparison and every hash."""

    __slots__ = ("looks", "number")

    def __init__(self, number: int, looks: Looks) -> None:
        self.number = number
        self.looks = looks

    def __lt__(self, other: "Id") -> bool:
        self.looks("comparison")
        return self.number < other.number

    def __le__(self, other: "Id") -> bool:
        self.looks("comparison")
        return self.number <= other.number

    def __gt__(self, other: "Id") -> bool:
        self.looks("comparison")
        return self.number > other.number

    def __ge__(self, other: "Id") -> bool:
        self.looks("comparison")
        return self.number >= other.number

    def __eq__(self, other: object) -> bool:
        self.looks("comparison")
        return isinstance(other, Id) and self.number == other.number

    def __hash__(self) -> int:
        self.looks("hash")
        return hash(self.number)


def workload(n: int) -> tuple[list[list[int]]]:
    """Two lists of n ids that share every second one."""
    return ([[2 * i for i in range(n)], [2 * i + i % 2 for i in range(n)]],)


def found_among(lists: list[range | list[int]], limit: int) -> list[int]:
    """The numbers of the answer, for lists of ids that count looks."""
    looks = Looks(limit)
    return [document.number for document in intersect([[Id(number, looks) for number in ids] for ids in lists])]


@pytest.mark.example
def test_ids_in_all_three_lists():
    assert intersect([[2, 3, 5, 8, 9], [1, 3, 8], [3, 4, 8, 8]]) == [3, 8]


@pytest.mark.example
def test_an_empty_list_inside_leaves_nothing():
    assert intersect([[4, 7], [], [4]]) == []


def test_no_lists_have_nothing_in_common():
    assert intersect([]) == []


def test_one_list_is_its_own_intersection():
    assert intersect([[1, 4, 9]]) == [1, 4, 9]


def test_one_list_gives_each_id_once():
    assert intersect([[1, 1, 4, 4, 4]]) == [1, 4]


def test_two_equal_lists():
    assert intersect([[0, 1, 2], [0, 1, 2]]) == [0, 1, 2]


def test_nothing_in_common():
    assert intersect([[1, 3, 5], [2, 4, 6]]) == []


def test_one_list_ends_before_the_other_begins():
    assert intersect([[7, 8, 9], [1, 2, 3]]) == []


def test_only_the_first_ids_are_common():
    assert intersect([[1, 2], [1, 5, 6, 7]]) == [1]


def test_only_the_last_ids_are_common():
    assert intersect([[3, 9], [1, 2, 5, 6, 9]]) == [9]


def test_an_id_repeated_in_the_shorter_list_comes_once():
    assert intersect([[3, 3], [1, 2, 3, 4]]) == [3]


def test_an_id_repeated_in_both_lists_comes_once():
    assert intersect([[3, 3, 3, 7], [3, 3, 7, 7, 7]]) == [3, 7]


def test_neighbours_in_a_long_list_are_all_found():
    assert intersect([[10, 11, 12, 13], list(range(40))]) == [10, 11, 12, 13]


def test_ids_below_zero_and_zero_are_ids():
    assert intersect([[-5, 0, 2], [-5, -1, 0]]) == [-5, 0]


def test_each_place_in_a_list_of_forty_is_found():
    for place in range(40):
        assert intersect([[place], list(range(40))]) == [place]


def test_the_lists_are_left_as_they_were():
    lists = [[1, 2, 3, 4], [2, 2, 4], [4]]
    intersect(lists)
    assert lists == [[1, 2, 3, 4], [2, 2, 4], [4]]


def test_the_answer_to_one_list_is_a_new_list():
    ids = [1, 2]
    assert intersect([ids]) is not ids


def test_small_random_lists_agree_with_sets():
    source = random.Random(41)
    for _ in range(60):
        lists = [sorted(source.choices(range(12), k=source.randint(1, 14))) for _ in range(source.randint(1, 4))]
        assert intersect(lists) == sorted(set(lists[0]).intersection(*lists))


@pytest.mark.gate
def test_two_lists_of_eighty_thousand_ids():
    (lists,) = workload(80_000)
    assert intersect(lists) == list(range(0, 160_000, 4))


@pytest.mark.gate
def test_ten_ids_in_sixty_thousand_take_at_most_6_300_looks():
    few = [1, 5, 777, 10_001, 10_002, 30_000, 44_444, 51_000, 59_999, 60_500]
    assert found_among([few, range(60_000)], 6_300) == few[:-1]


@pytest.mark.gate
def test_a_short_list_behind_two_long_ones_is_used_first():
    few = [3, 20_000, 20_001, 39_999]
    assert found_among([range(40_000), range(40_001), few], 4_800) == few


@pytest.mark.gate
def test_ids_that_are_neighbours_in_a_long_list_take_at_most_8_looks_each():
    few = list(range(2_000))
    assert found_among([range(30_000), few], 16_000) == few
