import copy
import random

import pytest
from submission import allocate_hours

LOOP = [
    {"name": "coding", "weight": 3, "gap": 2},
    {"name": "design", "weight": 2, "gap": 2},
    {"name": "behavioural", "weight": 1, "gap": 1},
]


def rounds_of(*needs: tuple[float, float]) -> list[dict[str, str | float]]:
    """Rounds a, b, c, ... with the given weights and gaps."""
    return [
        {"name": name, "weight": weight, "gap": gap} for name, (weight, gap) in zip("abcdefgh", needs, strict=False)
    ]


def hour_by_hour(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    """The contract, word for word, in whole numbers; needs must be whole and not all 0."""
    needs = [row["weight"] * row["gap"] for row in rounds]
    spare = hours - len(rounds)
    given = [spare * need // sum(needs) for need in needs]
    parts = [spare * need % sum(needs) for need in needs]
    while sum(given) < spare:
        first = parts.index(max(parts))
        given[first] += 1
        parts[first] = -1
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}


@pytest.mark.example
def test_eight_hours_over_three_rounds():
    assert allocate_hours(LOOP, 8) == {"coding": 4, "design": 3, "behavioural": 1}


@pytest.mark.example
def test_as_many_hours_as_rounds_are_one_each():
    assert allocate_hours(LOOP, 3) == {"coding": 1, "design": 1, "behavioural": 1}


def test_fewer_hours_than_rounds_are_refused():
    with pytest.raises(ValueError):
        allocate_hours(LOOP, 2)


def test_hours_without_a_round_are_refused():
    with pytest.raises(ValueError):
        allocate_hours([], 1)


def test_no_rounds_and_no_hours_are_an_empty_plan():
    assert allocate_hours([], 0) == {}


def test_one_round_takes_every_hour():
    assert allocate_hours(rounds_of((0.5, 3)), 7) == {"a": 7}


def test_equal_needs_share_equally():
    assert allocate_hours(rounds_of((2, 3), (3, 2)), 10) == {"a": 5, "b": 5}


def test_equal_fractional_parts_go_to_the_earlier_round():
    assert allocate_hours(rounds_of((1, 1), (1, 1), (1, 1)), 8) == {"a": 3, "b": 3, "c": 2}


def test_an_extra_hour_follows_the_fraction_and_not_the_need():
    # shares of 7 are 4.375 and 2.625
    assert allocate_hours(rounds_of((5, 1), (3, 1)), 9) == {"a": 5, "b": 4}


def test_several_extra_hours_go_to_different_rounds():
    # shares of 5 are 1.25, 1.875 and 1.875
    assert allocate_hours(rounds_of((2, 1), (3, 1), (3, 1)), 8) == {"a": 2, "b": 3, "c": 3}


def test_a_round_without_need_keeps_its_one_hour():
    assert allocate_hours(rounds_of((3, 0), (1, 1), (0, 4)), 10) == {"a": 1, "b": 8, "c": 1}


def test_no_gap_anywhere_is_an_equal_split():
    assert allocate_hours(rounds_of((5, 0), (1, 0), (2, 0)), 11) == {"a": 4, "b": 4, "c": 3}


def test_a_small_need_is_not_lifted_at_the_cost_of_the_sum():
    # the first hour is given before anything is shared: shares of 17 are 16.83 and 0.17
    assert allocate_hours(rounds_of((99, 1), (1, 1)), 19) == {"a": 18, "b": 1}


def test_weights_and_gaps_may_be_decimals():
    assert allocate_hours(rounds_of((0.25, 2), (0.5, 1.5), (1.25, 1)), 13) == {"a": 3, "b": 4, "c": 6}


def test_the_rounds_are_left_as_they_were():
    rounds = copy.deepcopy(LOOP)
    allocate_hours(rounds, 20)
    assert rounds == LOOP


def test_random_loops_agree_with_handing_out_by_the_rules():
    source = random.Random(12)
    for _ in range(60):
        needs = [(source.randint(1, 5), source.randint(0, 4)) for _ in range(source.randint(1, 6))]
        rounds = rounds_of(*needs, (1, 1))
        hours = len(rounds) + source.randint(0, 25)
        assert allocate_hours(rounds, hours) == hour_by_hour(rounds, hours)


@pytest.mark.gate
def test_every_plan_adds_up():
    source = random.Random(2)
    for _ in range(40):
        needs = [(source.randint(1, 500) / 100, source.randint(0, 4)) for _ in range(source.randint(1, 8))]
        hours = len(needs) + source.randint(0, 60)
        plan = allocate_hours(rounds_of(*needs), hours)
        assert sum(plan.values()) == hours


@pytest.mark.gate
def test_equal_needs_stay_equal_when_written_as_decimals():
    # 0.1 * 3 is 0.30000000000000004 in binary floating point, and must not win the tie by that
    assert allocate_hours(rounds_of((0.3, 1), (0.1, 3)), 3) == {"a": 2, "b": 1}
    assert allocate_hours(rounds_of((0.7, 1), (0.1, 7)), 5) == {"a": 3, "b": 2}
