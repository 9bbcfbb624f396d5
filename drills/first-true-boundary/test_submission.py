import random

import pytest
from submission import first_true, last_true


class Step:
    """False below `edge` and true from it on; asked outside lo..hi or too often, it fails the test."""

    def __init__(self, lo: int, hi: int, edge: int, *, falling: bool = False, limit: int | None = None) -> None:
        self.lo, self.hi, self.edge, self.falling = lo, hi, edge, falling
        # The limit of the contract: ceil(log2(n + 1)) is the number of binary digits of n.
        self.limit = max(0, hi - lo + 1).bit_length() + 1 if limit is None else limit
        self.calls = 0

    def __call__(self, x: int) -> bool:
        self.calls += 1
        if not self.lo <= x <= self.hi:
            raise AssertionError(f"asked about {x}, which is no candidate")
        if self.calls > self.limit:
            raise AssertionError(f"more than {self.limit} calls")
        return (x >= self.edge) != self.falling


def rising(lo: int, hi: int, edge: int) -> Step:
    """False below `edge`, then true; for the tests in which the number of calls is not the point."""
    return Step(lo, hi, edge, limit=99)


def falling(lo: int, hi: int, edge: int) -> Step:
    """True below `edge`, then false."""
    return Step(lo, hi, edge, falling=True, limit=99)


@pytest.mark.example
def test_the_first_build_on_which_it_is_true():
    assert first_true(1, 6, rising(1, 6, 4)) == 4


@pytest.mark.example
def test_the_largest_batch_that_fits():
    assert last_true(1, 6, falling(1, 6, 4)) == 3


@pytest.mark.example
def test_no_candidate_is_true():
    assert first_true(1, 6, rising(1, 6, 7)) is None


def test_no_candidates_have_no_first():
    assert first_true(5, 4, rising(5, 4, 5)) is None


def test_no_candidates_have_no_last():
    assert last_true(5, 4, falling(5, 4, 5)) is None


def test_a_range_turned_round_has_no_candidates():
    assert first_true(9, 2, rising(9, 2, 0)) is None
    assert last_true(9, 2, falling(9, 2, 20)) is None


def test_one_candidate_that_is_true():
    assert first_true(7, 7, rising(7, 7, 7)) == 7
    assert last_true(7, 7, falling(7, 7, 8)) == 7


def test_one_candidate_that_is_false():
    assert first_true(7, 7, rising(7, 7, 8)) is None
    assert last_true(7, 7, falling(7, 7, 7)) is None


def test_the_first_of_two_candidates():
    assert [first_true(3, 4, rising(3, 4, edge)) for edge in (3, 4, 5)] == [3, 4, None]


def test_the_last_of_two_candidates():
    assert [last_true(3, 4, falling(3, 4, edge)) for edge in (3, 4, 5)] == [None, 3, 4]


def test_all_candidates_are_true():
    assert first_true(10, 20, rising(10, 20, 10)) == 10
    assert last_true(10, 20, falling(10, 20, 21)) == 20


def test_all_candidates_are_false():
    assert first_true(10, 20, rising(10, 20, 21)) is None
    assert last_true(10, 20, falling(10, 20, 10)) is None


def test_only_the_highest_candidate_is_true():
    assert first_true(10, 20, rising(10, 20, 20)) == 20


def test_only_the_lowest_candidate_is_true():
    assert last_true(10, 20, falling(10, 20, 11)) == 10


def test_zero_is_a_candidate_like_any_other():
    assert first_true(0, 5, rising(0, 5, 0)) == 0
    assert last_true(-5, 5, falling(-5, 5, 1)) == 0


def test_bounds_below_zero():
    assert first_true(-9, -2, rising(-9, -2, -3)) == -3
    assert last_true(-9, -2, falling(-9, -2, -8)) == -9


def test_every_boundary_in_every_short_range():
    for size in range(10):
        for edge in range(size + 1):
            lo, hi = -4, size - 5
            first = lo + edge if edge < size else None
            last = lo + edge - 1 if edge > 0 else None
            assert first_true(lo, hi, rising(lo, hi, lo + edge)) == first
            assert last_true(lo, hi, falling(lo, hi, lo + edge)) == last


def test_random_ranges_agree_with_trying_every_candidate():
    source = random.Random(37)
    for _ in range(60):
        lo = source.randint(-50, 50)
        hi = lo + source.randint(0, 60)
        edge = source.randint(lo, hi + 1)
        first = next((x for x in range(lo, hi + 1) if x >= edge), None)
        last = next((x for x in range(hi, lo - 1, -1) if x < edge), None)
        assert first_true(lo, hi, rising(lo, hi, edge)) == first
        assert last_true(lo, hi, falling(lo, hi, edge)) == last


@pytest.mark.gate
@pytest.mark.parametrize("edge", [1, 2, 333_333, 500_000, 1_000_000, 1_000_001])
def test_a_million_candidates_take_at_most_21_calls(edge):
    assert first_true(1, 1_000_000, Step(1, 1_000_000, edge)) == (edge if edge <= 1_000_000 else None)


@pytest.mark.gate
@pytest.mark.parametrize("edge", [1, 2, 333_333, 500_000, 1_000_000, 1_000_001])
def test_the_last_of_a_million_candidates_takes_at_most_21_calls(edge):
    assert last_true(1, 1_000_000, Step(1, 1_000_000, edge, falling=True)) == (edge - 1 if edge > 1 else None)


@pytest.mark.gate
def test_integers_near_ten_to_the_eighteenth_are_told_apart():
    lo, hi = 10**18, 10**18 + 1_000
    assert first_true(lo, hi, rising(lo, hi, lo + 777)) == lo + 777
    assert last_true(lo, hi, falling(lo, hi, lo + 778)) == lo + 777
