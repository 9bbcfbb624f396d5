import random
from typing import Any

import pytest
from submission import serve


class World:
    """A clock that moves only when a step is called, and a record of what each step was given."""

    def __init__(self, now: float = 0) -> None:
        self.now = now
        self.given: list[tuple[str, object, float]] = []

    def clock(self) -> float:
        return self.now

    def step(
        self,
        name: str,
        takes: float,
        value: object,
        confidence: float = 0.9,
        *,
        timeout: float = 60,
        enough: float = 0.6,
        age: float = 0,
        max_age: float = 100,
        fails: type[Exception] | None = None,
        obeys: bool = True,
    ) -> dict[str, Any]:
        def call(request: object, allowed: float) -> tuple[object, float, float]:
            self.given.append((name, request, allowed))
            if obeys and takes > allowed:
                self.now += allowed
                raise TimeoutError
            self.now += takes
            if fails is not None:
                raise fails("down")
            return value, confidence, age

        return {"name": name, "call": call, "timeout": timeout, "enough": enough, "max_age": max_age}


@pytest.mark.example
def test_the_small_model_answers_in_the_time_that_is_left():
    world = World()
    steps = [world.step("model", 900, 34, 0.9), world.step("small model", 30, 36, 0.8)]
    assert serve("order 7", steps, 100, world.clock) == (36, ["model: timeout"])
    assert world.now == 90


@pytest.mark.example
def test_an_unsure_answer_is_better_than_none():
    world = World()
    steps = [world.step("model", 10, 34, 0.4), world.step("small model", 900, 36, 0.8)]
    skipped = ["model: low confidence", "small model: timeout", "model: used although unsure"]
    assert serve("order 7", steps, 100, world.clock) == (34, skipped)
    assert world.now == 70


def test_the_first_good_answer_ends_the_search():
    world = World()
    steps = [world.step("model", 30, 34), world.step("small model", 5, 36)]
    assert serve("order 7", steps, 100, world.clock) == (34, [])
    assert world.given == [("model", "order 7", 60)]


def test_a_step_that_raises_is_skipped():
    world = World()
    steps = [world.step("model", 1, 34, fails=KeyError), world.step("table", 1, 40)]
    assert serve("order 7", steps, 100, world.clock) == (40, ["model: error"])


def test_a_value_that_means_nothing_to_python_is_an_answer():
    for value in (0, None, "", []):
        world = World()
        steps = [world.step("model", 1, value), world.step("table", 1, 40)]
        assert serve("order 7", steps, 100, world.clock) == (value, [])
        world = World()
        steps = [world.step("model", 1, value, 0.1), world.step("table", 1, 40, fails=ValueError)]
        skipped = ["model: low confidence", "table: error", "model: used although unsure"]
        assert serve("order 7", steps, 100, world.clock) == (value, skipped)


def test_just_enough_confidence_is_enough():
    world = World()
    assert serve("order 7", [world.step("model", 1, 34, 0.6)], 100, world.clock) == (34, [])


def test_each_step_has_its_own_bar_of_confidence():
    world = World()
    steps = [world.step("model", 1, 34, 0.8, enough=0.9), world.step("table", 1, 40, 0.3, enough=0.2)]
    assert serve("order 7", steps, 100, world.clock) == (40, ["model: low confidence"])


def test_the_most_confident_of_the_unsure_answers_is_used():
    world = World()
    steps = [world.step(name, 1, name, sure) for name, sure in [("a", 0.2), ("b", 0.5), ("c", 0.5), ("d", 0.4)]]
    skipped = [f"{name}: low confidence" for name in "abcd"] + ["b: used although unsure"]
    assert serve("order 7", steps, 100, world.clock) == ("b", skipped)


def test_a_stale_value_is_not_used_at_all():
    world = World()
    steps = [world.step("model", 1, 34, fails=OSError), world.step("last promise", 1, 31, age=101)]
    with pytest.raises(RuntimeError) as refused:
        serve("order 7", steps, 100, world.clock)
    assert refused.value.args == (["model: error", "last promise: stale"],)


def test_a_value_as_old_as_allowed_is_used():
    world = World()
    steps = [world.step("last promise", 1, 31, age=100), world.step("table", 1, 40)]
    assert serve("order 7", steps, 100, world.clock) == (31, [])


def test_stale_and_unsure_is_stale():
    world = World()
    steps = [world.step("last promise", 1, 31, 0.1, age=500), world.step("table", 1, 40)]
    assert serve("order 7", steps, 100, world.clock) == (40, ["last promise: stale"])


def test_an_answer_exactly_at_the_deadline_is_in_time():
    for now in (40, 99):
        world = World(now)
        assert serve("order 7", [world.step("model", 100 - now, 34)], 100, world.clock) == (34, [])


def test_after_the_deadline_nobody_is_called():
    for now in (100, 130):
        world = World(now)
        steps = [world.step("model", 0, 34), world.step("table", 0, 40)]
        with pytest.raises(RuntimeError) as refused:
            serve("order 7", steps, 100, world.clock)
        assert refused.value.args == (["model: no time", "table: no time"],)
        assert world.given == []


def test_a_step_that_overruns_is_refused_and_the_rest_has_no_time():
    world = World()
    steps = [world.step("model", 101, 34, obeys=False), world.step("table", 1, 40)]
    with pytest.raises(RuntimeError) as refused:
        serve("order 7", steps, 100, world.clock)
    assert refused.value.args == (["model: late", "table: no time"],)


def test_a_late_and_unsure_answer_is_late():
    world = World()
    steps = [world.step("table", 1, 40, 0.2), world.step("model", 200, 34, 0.5, obeys=False, age=999)]
    skipped = ["table: low confidence", "model: late", "table: used although unsure"]
    assert serve("order 7", steps, 100, world.clock) == (40, skipped)


def test_overrunning_its_own_timeout_is_forgiven_before_the_deadline():
    world = World()
    assert serve("order 7", [world.step("model", 80, 34, obeys=False)], 100, world.clock) == (34, [])


def test_without_steps_there_is_an_error():
    with pytest.raises(RuntimeError) as refused:
        serve("order 7", [], 100, World().clock)
    assert refused.value.args == ([],)


def expected_of(rows: list[dict], deadline: int) -> tuple[object, int]:
    """The contract, word for word, on numbers alone: what is returned or raised, and the time at the end."""
    now, skipped, unsure = 0, [], []
    for row in rows:
        allowed = min(row["timeout"], deadline - now)
        if allowed <= 0:
            skipped.append(row["name"] + ": no time")
        elif row["obeys"] and row["takes"] > allowed:
            now += allowed
            skipped.append(row["name"] + ": timeout")
        else:
            now += row["takes"]
            if row["fails"]:
                skipped.append(row["name"] + ": error")
            elif now > deadline:
                skipped.append(row["name"] + ": late")
            elif row["age"] > 100:
                skipped.append(row["name"] + ": stale")
            elif row["confidence"] * 10 >= 6:
                return (row["value"], skipped), now
            else:
                skipped.append(row["name"] + ": low confidence")
                unsure.append(row)
    for row in unsure:
        if all(row["confidence"] >= other["confidence"] for other in unsure):
            return (row["value"], [*skipped, row["name"] + ": used although unsure"]), now
    return skipped, now


def test_random_ladders_agree_with_the_numbers():
    source = random.Random(52)
    for _ in range(60):
        rows = [
            {
                "name": name,
                "takes": source.randint(0, 90),
                "value": source.randint(0, 3),
                "confidence": source.choice([0.2, 0.4, 0.5, 0.8]),
                "timeout": source.randint(10, 80),
                "age": source.choice([0, 0, 100, 150]),
                "fails": ValueError if source.random() < 0.2 else None,
                "obeys": source.random() < 0.8,
            }
            for name in "abcd"[: source.randint(1, 4)]
        ]
        deadline = source.randint(20, 150)
        world = World()
        expected, end = expected_of(rows, deadline)
        try:
            got: object = serve("order 7", [world.step(**row) for row in rows], deadline, world.clock)
        except RuntimeError as refused:
            got = refused.args[0]
        assert (got, world.now) == (expected, end)


@pytest.mark.gate
def test_three_slow_rungs_end_at_the_deadline():
    world = World(1_000)
    steps = [world.step(name, 900, name, timeout=70) for name in ("model", "small model", "search")]
    steps.append(world.step("last promise", 0, 31))
    with pytest.raises(RuntimeError) as refused:
        serve("order 7", steps, 1_100, world.clock)
    skipped = ["model: timeout", "small model: timeout", "search: no time", "last promise: no time"]
    assert refused.value.args == (skipped,)
    assert world.now == 1_100
    assert [allowed for _, _, allowed in world.given] == [70, 30]


@pytest.mark.gate
def test_a_rung_may_use_whatever_the_others_left():
    world = World()
    steps = [world.step("cache", 1, 20, fails=KeyError, timeout=5), world.step("model", 90, 34, timeout=200)]
    assert serve("order 7", [*steps, world.step("table", 1, 40)], 100, world.clock) == (34, ["cache: error"])
    assert [allowed for _, _, allowed in world.given] == [5, 99]
