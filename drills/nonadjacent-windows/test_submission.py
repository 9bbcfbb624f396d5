import random
from itertools import combinations, pairwise

import pytest
from submission import choose


def workload(n: int) -> tuple[list[int]]:
    """Savings that come in sevens, with zeros and losses among them."""
    return ([(i * 5 % 7) - 2 for i in range(n)],)


def by_trying_every_plan(saving: list[int]) -> tuple[int, list[int]]:
    """The contract, word for word: largest total, then smallest list."""
    hours = range(len(saving))
    plans = [list(plan) for size in range(len(saving) + 1) for plan in combinations(hours, size)]
    apart = [plan for plan in plans if all(later - hour > 1 for hour, later in pairwise(plan))]
    loss, plan = min((-sum(saving[hour] for hour in plan), plan) for plan in apart)
    return -loss, plan


@pytest.mark.example
def test_the_best_plan_need_not_hold_the_best_hour():
    assert choose([4, 9, 8, 1]) == (12, [0, 2])


@pytest.mark.example
def test_an_hour_that_saves_nothing_is_taken_where_it_makes_the_list_smaller():
    assert choose([0, 0, 5, 0, 0]) == (5, [0, 2])


@pytest.mark.example
def test_hours_that_only_cost_are_left_alone():
    assert choose([-3, -1]) == (0, [])


def test_no_hours():
    assert choose([]) == (0, [])


def test_one_hour_that_saves():
    assert choose([4]) == (4, [0])


def test_one_hour_that_saves_nothing():
    assert choose([0]) == (0, [])


def test_one_hour_that_costs():
    assert choose([-4]) == (0, [])


def test_of_two_hours_the_better():
    assert choose([3, 7]) == (7, [1])


def test_of_two_equal_hours_the_earlier():
    assert choose([7, 7]) == (7, [0])


def test_the_first_and_the_third_of_three():
    assert choose([4, 5, 4]) == (8, [0, 2])


def test_two_hours_may_have_to_be_skipped_between():
    assert choose([9, 1, 1, 9]) == (18, [0, 3])


def test_a_cost_between_two_savings_is_skipped():
    assert choose([5, -2, 5]) == (10, [0, 2])


def test_a_cost_is_not_taken_to_keep_every_second_hour():
    assert choose([5, 1, -6, 1, 5]) == (10, [0, 4])


def test_nothing_but_zeros():
    assert choose([0, 0, 0, 0]) == (0, [])


def test_zeros_behind_the_last_saving_are_left_out():
    assert choose([5, 0, 0, 0]) == (5, [0])


def test_zeros_before_a_saving_are_taken():
    assert choose([0, 0, 0, 0, 3]) == (3, [0, 2, 4])


def test_of_equal_plans_the_first_difference_decides():
    assert choose([1, 2, 3, 2, 1]) == (5, [0, 2, 4])
    assert choose([3, 3, 3, 3]) == (6, [0, 2])


def test_the_savings_are_left_as_they_were():
    saving = [3, -1, 4, 1, 5]
    choose(saving)
    assert saving == [3, -1, 4, 1, 5]


def test_small_random_plans_agree_with_trying_every_plan():
    source = random.Random(43)
    for _ in range(60):
        saving = [source.randint(-2, 3) for _ in range(source.randint(2, 9))]
        assert choose(saving) == by_trying_every_plan(saving)


@pytest.mark.gate
def test_forty_five_equal_hours():
    assert choose([1] * 45) == (23, list(range(0, 45, 2)))


@pytest.mark.gate
def test_twenty_thousand_hours():
    # Each 3 saves more than both its neighbours, and of each [0, 0] between two of them the 0 that is free is taken.
    assert choose([3, -1, 0, -1] * 5_000) == (15_000, list(range(0, 19_998, 2)))
