"""Texts of values: bounded, stable, and made without asking foreign objects anything."""

from __future__ import annotations

from collections import Counter, deque
from typing import Any

import pytest

from judge.answers import odd_part, only_builtins
from judge.show import show, show_call, show_error


class Mined:
    """Explodes when looked at."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError("looked at")

    def __repr__(self) -> str:
        raise AssertionError("looked at")

    __iter__ = __len__ = __str__ = __eq__ = __hash__ = __repr__  # type: ignore[assignment]


@pytest.mark.parametrize(
    "value",
    [1, -2.5, True, None, "it's", b"x", [1, [2]], (1,), (), {}, {"a": [1]}, deque([1]), range(3), 1 + 2j, float("nan")],
)
def test_small_values_are_shown_as_python_writes_them(value: object) -> None:
    assert show(value) == repr(value)


def test_sets_do_not_depend_on_hashing() -> None:
    assert show({"b", "a", "c"}) == "{'a', 'b', 'c'}"
    assert show({1, "a"}) == "{'a', 1}"
    assert show(set()) == "set()"
    assert show(frozenset({2, 1})) == "frozenset({1, 2})"


def test_long_values_are_cut_and_counted() -> None:
    assert len(show(list(range(60_000)))) < 500
    assert show(list(range(60_000))).endswith("… (60,000 items)]")
    assert show("x" * 10_000).endswith("… (10,000 characters)")
    assert show(10**5_000) == "an integer of 16,610 bits"


def test_deep_and_cyclic_values_end() -> None:
    cycle: list[Any] = []
    cycle.append(cycle)
    assert "…" in show(cycle)
    assert odd_part(cycle, lambda _cls: False) is None
    assert not only_builtins(cycle)


def test_foreign_objects_are_only_named() -> None:
    assert show(Mined()) == "<Mined object>"
    assert show([Mined(), 1]) == "[<Mined object>, 1]"
    assert show({"key": Mined()}) == "{'key': <Mined object>}"
    assert show(Mined) == "<class Mined>"
    assert show(show) == "<function show>"
    assert show(Counter("aab")) == "Counter({'a': 2, 'b': 1})"


def test_digits_hide_the_last_places() -> None:
    assert show([0.1 + 0.2, -0.0], digits=9) == "[0.3, 0.0]"


def test_calls_show_positional_and_named_arguments() -> None:
    assert show_call(([1, 2], "x"), {"k": 3}) == "[1, 2], 'x', k=3"
    assert len(show_call([list(range(1_000))] * 9, {})) < 1_400


def test_errors_are_shown_without_their_own_methods() -> None:
    class Shy(ValueError):
        def __str__(self) -> str:
            raise AssertionError("asked")

    assert show_error(ValueError("bad value")) == "ValueError: bad value"
    assert show_error(KeyError("k")) == "KeyError: 'k'"
    assert show_error(Shy("hidden")) == "Shy: hidden"
    assert show_error(Shy(Mined())) == "Shy: <Mined object>"
    assert show_error(StopIteration()) == "StopIteration"


def test_odd_parts_are_found_at_any_depth() -> None:
    def nobody(_cls: type) -> bool:
        return False

    assert odd_part({"a": [(1, {2}), deque([3])]}, nobody) is None
    assert odd_part({"a": [(1, [Mined()])]}, nobody) == "Mined"
    assert odd_part({(1, 2): {3: Mined()}}, nobody) == "Mined"
    assert odd_part([Mined()], lambda _cls: True) is None
