import math
import random
from collections.abc import Iterator
from fractions import Fraction

import pytest
from submission import replay

Call = tuple[int, str, int]
SECOND = 1_000_000_000
HALF = 500_000_000
YES = (True, 0)


def by_paying_again_from_the_beginning(rate: int, burst: int, max_keys: int, calls: list[Call]) -> list[object]:
    """The contract in fractions: for each call, pay all earlier ones of its key again."""
    answers: list[object] = []
    paid: dict[str, list[tuple[int, int]]] = {}
    recent: list[str] = []
    now = 0
    for time, key, cost in calls:
        if cost > burst:
            answers.append((False, math.inf))
            continue
        now = max(now, time)
        tokens, before = Fraction(burst), 0
        for earlier, price in [*paid.get(key, []), (now, 0)]:
            tokens = min(Fraction(burst), tokens + Fraction(rate * (earlier - before), SECOND)) - price
            before = earlier
        recent = [other for other in recent if other != key] + [key]
        if tokens >= cost:
            paid.setdefault(key, []).append((now, cost))
            answers.append(YES)
        else:
            answers.append((False, math.ceil((cost - tokens) * SECOND / rate)))
        for forgotten in recent[:-max_keys]:
            paid.pop(forgotten, None)
        recent = recent[-max_keys:]
    return answers


class Time(int):
    """A time that knows how many of its kind somebody still holds."""

    alive = 0

    def __init__(self, _value: int) -> None:
        Time.alive += 1

    def __del__(self) -> None:
        Time.alive -= 1


class Key(str):
    """A key that knows how many of its kind somebody still holds."""

    alive = 0

    def __init__(self, _text: str) -> None:
        Key.alive += 1

    def __del__(self) -> None:
        Key.alive -= 1


@pytest.mark.example
def test_a_burst_is_paid_from_a_full_bucket():
    calls = [(0, "acme", 1), (0, "acme", 2), (0, "acme", 1), (HALF, "acme", 1)]
    assert replay(2, 3, 10, calls) == [YES, YES, (False, HALF), YES]


@pytest.mark.example
def test_the_wait_is_rounded_up_to_a_nanosecond_that_suffices():
    calls = [(0, "acme", 2), (0, "acme", 1), (333_333_333, "acme", 1), (0, "bolt", 2)]
    assert replay(3, 2, 10, calls) == [YES, (False, 333_333_334), (False, 1), YES]


def test_no_calls_have_no_answers():
    assert replay(2, 3, 10, []) == []


def test_the_first_call_finds_a_full_bucket():
    assert replay(1, 5, 10, [(7 * SECOND, "acme", 5), (7 * SECOND, "acme", 1)]) == [YES, (False, SECOND)]


def test_the_first_call_may_come_at_time_zero():
    assert replay(1, 1, 10, [(0, "acme", 1)]) == [YES]


def test_exactly_the_tokens_that_are_there_are_enough():
    assert replay(2, 4, 10, [(0, "acme", 4), (SECOND, "acme", 2)]) == [YES, YES]


def test_after_the_wait_and_not_one_nanosecond_earlier():
    assert replay(7, 1, 10, [(0, "acme", 1), (0, "acme", 1)])[1] == (False, 142_857_143)
    assert replay(7, 1, 10, [(0, "acme", 1), (142_857_142, "acme", 1)])[1] == (False, 1)
    assert replay(7, 1, 10, [(0, "acme", 1), (142_857_143, "acme", 1)])[1] == YES


def test_a_nanosecond_short_is_refused_and_costs_nothing():
    calls = [(0, "acme", 1), (SECOND - 1, "acme", 1), (SECOND, "acme", 1)]
    assert replay(1, 1, 10, calls) == [YES, (False, 1), YES]


def test_a_wait_depends_on_the_cost():
    calls = [(0, "acme", 4), (0, "acme", 1), (0, "acme", 3)]
    assert replay(2, 4, 10, calls) == [YES, (False, HALF), (False, 3 * HALF)]


def test_a_refused_call_takes_nothing():
    calls = [(0, "acme", 2), (HALF, "acme", 2), (HALF, "acme", 2), (HALF, "acme", 1)]
    assert replay(2, 2, 10, calls) == [YES, (False, HALF), (False, HALF), YES]


def test_parts_of_a_token_are_kept():
    calls = [(0, "acme", 1), (700_000_000, "acme", 1), (SECOND, "acme", 1), (2 * SECOND, "acme", 1)]
    assert replay(1, 1, 10, calls) == [YES, (False, 300_000_000), YES, YES]


def test_a_bucket_never_holds_more_than_the_burst():
    calls = [(0, "acme", 1), (3_600 * SECOND, "acme", 3), (3_600 * SECOND, "acme", 1)]
    assert replay(2, 3, 10, calls) == [YES, YES, (False, HALF)]


def test_two_bursts_around_a_full_second_are_not_both_paid():
    calls = [(999_000_000, "acme", 3), (1_000_000_000, "acme", 3)]
    assert replay(3, 3, 10, calls) == [YES, (False, 999_000_000)]


def test_a_cost_of_exactly_the_burst_can_be_paid():
    assert replay(2, 3, 10, [(0, "acme", 3)]) == [YES]


def test_a_cost_above_the_burst_is_never_paid():
    assert replay(2, 3, 10, [(0, "acme", 4), (99 * SECOND, "acme", 4)]) == [(False, math.inf), (False, math.inf)]


def test_a_cost_above_the_burst_changes_nothing():
    calls = [(0, "acme", 1), (0, "bolt", 1), (9 * SECOND, "acme", 9), (0, "cog", 1), (0, "acme", 2), (0, "cog", 3)]
    expected = [YES, YES, (False, math.inf), YES, YES, (False, SECOND // 2)]
    assert replay(2, 3, 2, calls) == expected


def test_keys_do_not_share_tokens():
    calls = [(0, "acme", 2), (0, "bolt", 2), (0, "acme", 1)]
    assert replay(2, 2, 10, calls) == [YES, YES, (False, HALF)]


def test_keys_are_compared_exactly():
    assert replay(1, 1, 10, [(0, "acme", 1), (0, "Acme", 1), (0, "acme ", 1)]) == [YES, YES, YES]


def test_a_clock_that_goes_backwards_takes_no_tokens_away():
    calls = [(10 * SECOND, "acme", 2), (4 * SECOND, "acme", 1), (4 * SECOND, "acme", 1)]
    assert replay(2, 3, 10, calls) == [YES, YES, (False, HALF)]


def test_a_clock_that_goes_backwards_stands_still_until_it_has_caught_up():
    calls = [(10 * SECOND, "acme", 3), (4 * SECOND, "acme", 1), (9 * SECOND, "acme", 1), (11 * SECOND, "acme", 2)]
    assert replay(2, 3, 10, calls) == [YES, (False, HALF), (False, HALF), YES]


def test_time_stands_still_for_all_keys():
    calls = [(10 * SECOND, "acme", 1), (4 * SECOND, "bolt", 3), (6 * SECOND, "bolt", 1)]
    assert replay(2, 3, 10, calls) == [YES, YES, (False, HALF)]


def test_a_key_that_was_forgotten_begins_with_a_full_bucket():
    calls = [(0, "a", 1), (0, "b", 1), (0, "c", 1), (0, "a", 1)]
    assert replay(1, 1, 2, calls) == [YES, YES, YES, YES]


def test_as_many_keys_as_allowed_are_remembered():
    calls = [(0, "a", 1), (0, "b", 1), (0, "a", 1), (0, "b", 1)]
    assert replay(1, 1, 2, calls) == [YES, YES, (False, SECOND), (False, SECOND)]


def test_the_key_that_was_called_longest_ago_is_forgotten():
    calls = [(0, "a", 1), (0, "b", 2), (0, "a", 1), (0, "c", 1), (0, "a", 1), (0, "b", 1)]
    assert replay(1, 2, 2, calls) == [YES, YES, YES, YES, (False, SECOND), YES]


def test_a_refused_call_keeps_its_key_alive():
    calls = [(0, "a", 1), (0, "b", 1), (0, "a", 1), (0, "c", 1), (0, "a", 1)]
    assert replay(1, 1, 2, calls) == [YES, YES, (False, SECOND), YES, (False, SECOND)]


def test_one_key_may_be_all_that_is_remembered():
    assert replay(1, 1, 1, [(0, "a", 1), (0, "a", 1), (0, "b", 1), (0, "a", 1)]) == [YES, (False, SECOND), YES, YES]


def test_the_list_of_calls_is_left_as_it_was():
    calls = [(0, "acme", 1), (0, "acme", 5)]
    replay(2, 3, 10, calls)
    assert calls == [(0, "acme", 1), (0, "acme", 5)]


def test_small_random_traffic_agrees_with_paying_again_from_the_beginning():
    source = random.Random(22)
    for _ in range(40):
        rate, burst, max_keys = source.randint(1, 7), source.randint(1, 5), source.randint(1, 3)
        time, calls = 0, []
        for _ in range(14):
            time += source.choice([0, 0, 142_857_143, HALF, SECOND, 2 * SECOND, -HALF])
            calls.append((max(0, time), source.choice("abc"), source.randint(1, 6)))
        expected = by_paying_again_from_the_beginning(rate, burst, max_keys, calls)
        assert replay(rate, burst, max_keys, calls) == expected


@pytest.mark.gate
def test_a_hundred_thousand_calls_at_exactly_the_rate():
    calls = [(1_000 * SECOND + i * 100_000_000, "acme", 1) for i in range(100_000)]
    assert replay(10, 1, 10, calls) == [YES] * 100_000


@pytest.mark.gate
def test_the_times_of_earlier_calls_are_not_kept():
    most = 0

    def traffic() -> Iterator[Call]:
        nonlocal most
        for i in range(600):
            yield Time(i * 1_000_000), "acme", 1
            most = max(most, Time.alive)

    assert replay(1_000, 5_000, 10, traffic()) == [YES] * 600
    assert most <= 50


@pytest.mark.gate
def test_keys_that_are_idle_are_let_go():
    most = 0

    def traffic() -> Iterator[Call]:
        nonlocal most
        for i in range(600):
            yield i * SECOND, Key(f"customer-{i}"), 1
            most = max(most, Key.alive)

    assert replay(1, 5, 20, traffic()) == [YES] * 600
    assert most <= 60
