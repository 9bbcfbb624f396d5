import random
import sys
from collections.abc import Iterator
from math import inf

import pytest
from submission import replay


def by_replaying_the_log(operations: list[tuple]) -> list:
    """The contract, word for word: one list of writes, and every answer worked out from its beginning."""
    writes: list[tuple] = []
    answers: list = []

    def state(time: int) -> dict[str, str]:
        last = {key: (value, expires) for written, key, value, expires in writes if written <= time}
        return {key: value for key, (value, expires) in sorted(last.items()) if value is not None and time < expires}

    for now, method, *arguments in operations:
        answer = None
        if method == "set":
            key, value, ttl = (*arguments, None)[:3]
            writes.append((now, key, value, inf if ttl is None else now + ttl))
        elif method == "delete":
            answer = arguments[0] in state(now)
            writes.append((now, arguments[0], None, inf))
        elif method == "rollback":
            writes = [write for write in writes if write[0] <= arguments[0]]
        else:
            time, asked = (arguments[0], arguments[1]) if method.endswith("_at") else (now, arguments[0])
            found = state(time)
            answer = (
                found.get(asked) if "get" in method else [pair for pair in found.items() if pair[0].startswith(asked)]
            )
        answers.append(answer)
    return answers


@pytest.mark.example
def test_level_1_set_get_and_delete():
    operations = [(0, "set", "a", "x"), (1, "get", "a"), (2, "delete", "a"), (3, "get", "a"), (4, "delete", "a")]
    assert replay(operations) == [None, "x", True, None, False]


@pytest.mark.example
def test_level_2_scan_gives_pairs_in_order_of_the_keys():
    operations = [(0, "set", "m/b", "2"), (0, "set", "m/a", "1"), (0, "set", "n/a", "3"), (1, "scan", "m/")]
    assert replay(operations) == [None, None, None, [("m/a", "1"), ("m/b", "2")]]


@pytest.mark.example
def test_level_3_a_value_is_gone_at_the_moment_it_expires():
    operations = [(10, "set", "a", "x", 5), (14, "get", "a"), (15, "get", "a")]
    assert replay(operations) == [None, "x", None]


@pytest.mark.example
def test_level_4_the_past_can_be_read_and_restored():
    operations = [
        (1, "set", "a", "old"),
        (5, "set", "a", "new"),
        (6, "get_at", 4, "a"),
        (7, "rollback", 4),
        (8, "get", "a"),
    ]
    assert replay(operations) == [None, None, "old", None, "old"]


def test_level_1_no_operations_no_answers():
    assert replay([]) == []


def test_level_1_an_unknown_key_gives_none():
    assert replay([(0, "get", "a"), (0, "delete", "a")]) == [None, False]


def test_level_1_the_last_value_counts():
    assert replay([(0, "set", "a", "x"), (1, "set", "a", "y"), (2, "get", "a")]) == [None, None, "y"]


def test_level_1_two_writes_in_one_second_leave_the_second():
    assert replay([(3, "set", "a", "x"), (3, "set", "a", "y"), (3, "get", "a")]) == [None, None, "y"]


def test_level_1_keys_do_not_disturb_each_other():
    operations = [(0, "set", "a", "x"), (0, "set", "A", "y"), (1, "delete", "a"), (2, "get", "A"), (2, "get", "a")]
    assert replay(operations) == [None, None, True, "y", None]


def test_level_1_a_deleted_key_can_be_set_again():
    operations = [(0, "set", "a", "x"), (1, "delete", "a"), (2, "set", "a", "y"), (3, "get", "a")]
    assert replay(operations) == [None, True, None, "y"]


def test_level_1_an_empty_value_is_a_value():
    assert replay([(0, "set", "a", ""), (1, "get", "a"), (2, "delete", "a")]) == [None, "", True]


def test_level_2_the_empty_prefix_gives_everything():
    operations = [(0, "set", "b", "2"), (0, "set", "", "0"), (0, "set", "a", "1"), (1, "scan", "")]
    assert replay(operations)[-1] == [("", "0"), ("a", "1"), ("b", "2")]


def test_level_2_no_key_with_the_prefix():
    assert replay([(0, "set", "a", "1"), (1, "scan", "b")]) == [None, []]


def test_level_2_a_key_begins_with_itself_and_not_with_more():
    operations = [(0, "set", "ab", "1"), (0, "set", "cab", "2"), (1, "scan", "ab"), (1, "scan", "abc")]
    assert replay(operations)[2:] == [[("ab", "1")], []]


def test_level_2_a_deleted_key_is_not_listed():
    operations = [(0, "set", "a", "1"), (0, "set", "b", "2"), (1, "delete", "a"), (2, "scan", "")]
    assert replay(operations)[-1] == [("b", "2")]


def test_level_2_an_empty_value_is_listed():
    assert replay([(0, "set", "a", ""), (1, "scan", "")])[-1] == [("a", "")]


def test_level_3_without_a_lifetime_a_value_stays():
    assert replay([(0, "set", "a", "x"), (10**12, "get", "a")]) == [None, "x"]


def test_level_3_overwriting_without_a_lifetime_ends_the_old_one():
    operations = [(0, "set", "a", "x", 5), (1, "set", "a", "y"), (9, "get", "a")]
    assert replay(operations) == [None, None, "y"]


def test_level_3_a_new_lifetime_counts_from_the_new_write():
    operations = [(0, "set", "a", "x", 5), (4, "set", "a", "y", 5), (8, "get", "a"), (9, "get", "a")]
    assert replay(operations) == [None, None, "y", None]


def test_level_3_an_expired_value_does_not_uncover_the_one_before():
    operations = [(0, "set", "a", "x"), (1, "set", "a", "y", 2), (3, "get", "a"), (3, "scan", "")]
    assert replay(operations) == [None, None, None, []]


def test_level_3_an_expired_key_is_neither_listed_nor_deleted():
    operations = [(0, "set", "a", "x", 2), (0, "set", "b", "y"), (2, "scan", ""), (2, "delete", "a")]
    assert replay(operations)[2:] == [[("b", "y")], False]


def test_level_3_an_expired_key_can_be_set_again():
    operations = [(0, "set", "a", "x", 2), (5, "set", "a", "y", 2), (6, "get", "a"), (7, "get", "a")]
    assert replay(operations) == [None, None, "y", None]


def test_level_4_before_the_first_write_there_is_nothing():
    operations = [(5, "set", "a", "x"), (9, "get_at", 4, "a"), (9, "scan_at", 4, "")]
    assert replay(operations) == [None, None, []]


def test_level_4_a_moment_holds_all_that_was_written_in_it():
    operations = [(5, "set", "a", "x"), (5, "set", "a", "y"), (7, "set", "a", "z"), (9, "get_at", 5, "a")]
    assert replay(operations)[-1] == "y"


def test_level_4_the_past_of_a_deleted_key_stays():
    operations = [(0, "set", "a", "x"), (4, "delete", "a"), (9, "get_at", 3, "a"), (9, "get_at", 4, "a")]
    assert replay(operations) == [None, True, "x", None]


def test_level_4_a_value_counts_in_the_past_if_it_had_not_expired_then():
    operations = [(0, "set", "a", "x", 5), (9, "get", "a"), (9, "get_at", 4, "a"), (9, "get_at", 5, "a")]
    assert replay(operations) == [None, None, "x", None]


def test_level_4_a_scan_of_the_past():
    operations = [
        (0, "set", "b", "1"),
        (1, "set", "a", "2", 3),
        (2, "delete", "b"),
        (9, "scan_at", 1, ""),
        (9, "scan_at", 2, ""),
        (9, "scan_at", 4, ""),
        (9, "scan_at", 1, "b"),
    ]
    assert replay(operations)[3:] == [[("a", "2"), ("b", "1")], [("a", "2")], [], [("b", "1")]]


def test_level_4_rolling_back_keeps_the_writes_of_that_moment():
    operations = [(4, "set", "a", "x"), (5, "set", "a", "y"), (6, "rollback", 4), (7, "get", "a")]
    assert replay(operations)[-1] == "x"


def test_level_4_rolling_back_brings_a_deleted_key_back():
    operations = [(0, "set", "a", "x"), (4, "delete", "a"), (6, "rollback", 3), (7, "get", "a"), (7, "scan", "")]
    assert replay(operations)[3:] == ["x", [("a", "x")]]


def test_level_4_rolling_back_does_not_stop_the_clock():
    operations = [(0, "set", "a", "x", 5), (3, "set", "a", "y"), (4, "rollback", 2), (4, "get", "a"), (5, "get", "a")]
    assert replay(operations)[3:] == ["x", None]


def test_level_4_rolling_back_before_the_first_write_leaves_nothing():
    operations = [(5, "set", "a", "x"), (6, "set", "b", "y"), (7, "rollback", 4), (8, "scan", ""), (8, "delete", "a")]
    assert replay(operations)[3:] == [[], False]


def test_level_4_what_was_rolled_back_stays_away_after_the_next_write():
    operations = [
        (1, "set", "a", "x"),
        (5, "set", "a", "y"),
        (5, "set", "b", "z"),
        (6, "rollback", 2),
        (7, "set", "c", "w"),
        (8, "scan", ""),
        (8, "get_at", 5, "a"),
    ]
    assert replay(operations)[5:] == [[("a", "x"), ("c", "w")], "x"]


def test_level_4_small_random_histories_agree_with_replaying_the_log():
    source = random.Random(44)
    for _ in range(60):
        now, operations = 0, []
        for _ in range(source.randint(8, 20)):
            now += source.randint(0, 2)
            key, past = source.choice(["a", "ab", "b"]), source.randint(0, now)
            operations.append(
                source.choice(
                    [
                        (now, "set", key, source.choice("xyz")),
                        (now, "set", key, source.choice("xyz"), source.randint(1, 4)),
                        (now, "delete", key),
                        (now, "get", key),
                        (now, "scan", key),
                        (now, "get_at", past, key),
                        (now, "scan_at", past, key[:1]),
                        (now, "rollback", past),
                    ]
                )
            )
        assert replay(operations) == by_replaying_the_log(operations)


@pytest.mark.gate
def test_level_4_fifteen_hundred_writes_are_not_copied_over_and_over():
    first, held = "".join(["model/", "first"]), []

    def operations() -> Iterator[tuple]:
        for number in range(1_500):
            yield number, "set", f"model/{number}" if number else first, "ready"
        held.append(sys.getrefcount(first))
        yield 1_500, "get_at", 0, first

    assert replay(operations())[-1] == "ready"
    assert held[0] <= 50


@pytest.mark.gate
def test_level_4_twenty_five_thousand_looks_at_a_key_with_twelve_thousand_versions():
    writes = [(time, "set", "model/live", f"v{time}") for time in range(12_000)]
    looks = [(12_000, "get_at", (7 * look) % 12_000, "model/live") for look in range(25_000)]
    assert replay(writes + looks)[12_000:] == [f"v{(7 * look) % 12_000}" for look in range(25_000)]
