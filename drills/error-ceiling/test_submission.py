import copy
import random
from itertools import accumulate

import pytest
from submission import fix_order


def workload(n: int) -> tuple[list[set[str]], int]:
    """Errors with one to four of 200 tags, the early tags more often."""
    source = random.Random(21)
    names = [f"tag-{number:03d}" for number in range(200)]
    weights = list(accumulate(1 / (number + 5) for number in range(200)))
    return [set(source.choices(names, cum_weights=weights, k=1 + place % 4)) for place in range(n)], 10 * n


def by_solving_and_counting(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    """The contract, word for word."""

    def vanished(solved: set[str]) -> int:
        return sum(1 for tags in errors if tags and tags <= solved)

    tags, order, solved = sorted(set().union(*errors)), [], set()
    while len(order) < len(tags):
        left = [tag for tag in tags if tag not in solved]
        best = max(left, key=lambda tag: vanished(solved | {tag}))
        order.append((best, vanished({best}) / n, (vanished(solved | {best}) - vanished(solved)) / n))
        solved = solved | {best}
    return order


@pytest.mark.example
def test_a_tag_worth_nothing_alone_can_pay_later():
    errors = [{"short"}, {"short", "foreign"}, {"foreign", "short"}, {"label"}, {"label"}]
    assert fix_order(errors, 50) == [("label", 0.04, 0.04), ("short", 0.02, 0.02), ("foreign", 0.0, 0.04)]


@pytest.mark.example
def test_an_error_without_tags_never_vanishes():
    assert fix_order([{"b", "a"}, set()], 10) == [("a", 0.0, 0.0), ("b", 0.0, 0.1)]


def test_no_errors_leave_nothing_to_fix():
    assert fix_order([], 100) == []


def test_no_cases_at_all_leave_nothing_to_fix():
    assert fix_order([], 0) == []


def test_only_errors_without_tags_leave_nothing_to_fix():
    assert fix_order([set(), set()], 2) == []


def test_one_error_with_one_tag():
    assert fix_order([{"short"}], 8) == [("short", 0.125, 0.125)]


def test_every_case_may_be_an_error():
    assert fix_order([{"a"}, {"a"}], 2) == [("a", 1.0, 1.0)]


def test_ties_go_by_name():
    assert fix_order([{"b"}, {"c"}, {"a"}], 10) == [("a", 0.1, 0.1), ("b", 0.1, 0.1), ("c", 0.1, 0.1)]


def test_tags_that_always_come_together_pay_with_the_second():
    assert fix_order([{"x", "w"}, {"w", "x"}], 10) == [("w", 0.0, 0.0), ("x", 0.0, 0.2)]


def test_an_error_with_three_tags_needs_all_three():
    assert fix_order([{"a", "b", "c"}], 4) == [("a", 0.0, 0.0), ("b", 0.0, 0.0), ("c", 0.0, 0.25)]


def test_the_frequent_tag_is_not_the_first_to_fix():
    errors = [{"short", "a"}, {"short", "b"}, {"short", "c"}, {"short"}, {"label"}, {"label"}]
    assert fix_order(errors, 100)[0] == ("label", 0.02, 0.02)


def test_what_is_solved_already_counts_for_the_next_step():
    errors = [{"a"}, {"a"}, {"a", "c"}, {"a", "c"}, {"b"}]
    assert fix_order(errors, 10) == [("a", 0.2, 0.2), ("c", 0.0, 0.2), ("b", 0.1, 0.1)]


def test_an_error_is_counted_once_in_all():
    errors = [{"a", "b"}, {"a"}, {"b"}, {"a", "b"}]
    assert fix_order(errors, 8) == [("a", 0.125, 0.125), ("b", 0.125, 0.375)]


def test_gains_are_shares_of_all_cases():
    assert fix_order([{"a"}, {"a"}, {"b"}], 4) == [("a", 0.5, 0.5), ("b", 0.25, 0.25)]


def test_more_errors_than_cases_are_refused():
    with pytest.raises(ValueError):
        fix_order([{"a"}, {"b"}], 1)


def test_the_sets_are_left_as_they_were():
    errors = [{"a", "b"}, {"a"}, set(), {"c"}]
    before = copy.deepcopy(errors)
    fix_order(errors, 10)
    assert errors == before


def test_one_set_may_stand_in_the_list_twice():
    same = {"a", "b"}
    assert fix_order([same, same, {"a"}], 10) == [("a", 0.1, 0.1), ("b", 0.0, 0.2)]


def test_small_random_errors_agree_with_solving_and_counting():
    source = random.Random(4)
    for _ in range(60):
        errors = [set(source.sample("abcde", source.choice([0, 1, 1, 2, 2, 3]))) for _ in range(source.randint(1, 9))]
        assert fix_order(errors, 20) == by_solving_and_counting(errors, 20)


@pytest.mark.gate
def test_a_hundred_errors_of_a_router():
    counted = {
        ("label wrong",): 22,
        ("two topics",): 18,
        ("short text",): 14,
        ("foreign",): 12,
        ("foreign", "short text"): 10,
        ("new product",): 9,
        ("short text", "two topics"): 7,
        (): 8,
    }
    errors = [set(tags) for tags, number in counted.items() for _ in range(number)]
    assert fix_order(errors, 1250) == [
        ("label wrong", 22 / 1250, 22 / 1250),
        ("two topics", 18 / 1250, 18 / 1250),
        ("short text", 14 / 1250, 21 / 1250),
        ("foreign", 12 / 1250, 22 / 1250),
        ("new product", 9 / 1250, 9 / 1250),
    ]


@pytest.mark.gate
def test_thirty_thousand_errors_with_two_hundred_tags():
    errors, n = workload(30_000)
    order = fix_order(errors, n)
    assert [tag for tag, _, _ in order[:3]] == ["tag-000", "tag-001", "tag-002"]
    assert sum(further for _, _, further in order) == pytest.approx(0.1)
