import copy
import random
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from submission import scope


def T(name: str, hours: float, signal: int, *needs: str, mandatory: bool = False) -> dict[str, Any]:
    return {"name": name, "hours": hours, "signal": signal, "needs": list(needs), "mandatory": mandatory}


def M(name: str, hours: float, signal: int, *needs: str) -> dict[str, Any]:
    return T(name, hours, signal, *needs, mandatory=True)


TASKS = [
    M("baseline", 1, 5),
    M("evaluation", 1, 5, "baseline"),
    M("README", 0.5, 3),
    T("dashboard", 0.5, 3),
    T("model", 1.5, 6),
    T("error analysis", 1, 5, "model"),
]


def result(plan: str, hours: float, left_out: str, ask: float | None = None) -> dict[str, Any]:
    return {"plan": plan.split(), "hours": hours, "left_out": left_out.split(), "ask": ask}


def from_all_sets(tasks: list[dict], hours: float, buffer: float) -> dict[str, Any]:
    """The contract, word for word, for short lists without cycles."""
    task = {one["name"]: one for one in tasks}

    def ordered(names: set[str], done: list[str]) -> list[str]:
        order: list[str] = []
        while len(order) < len(names):
            ready = [n for n in task if n in names - set(order) and set(task[n]["needs"]) <= {*done, *order}]
            order.append(ready[0])
        return order

    musts = {name for name in task if task[name]["mandatory"]}
    for _ in tasks:
        musts |= {need for name in musts for need in task[name]["needs"]}
    room = 0.0
    while Fraction(room) + Fraction(1, 2) <= Fraction(hours) * (1 - Fraction(str(buffer))):
        room += 0.5
    first = ordered(musts, [])
    if sum(task[name]["hours"] for name in musts) > room:
        plan = []
        while sum(task[name]["hours"] for name in first[: len(plan) + 1]) <= room:
            plan.append(first[len(plan)])
        ask = 0.0
        while Fraction(ask) * (1 - Fraction(str(buffer))) < sum(task[name]["hours"] for name in musts):
            ask += 0.5
    else:
        found = []
        others = [name for name in task if name not in musts]
        for size in range(len(others) + 1):
            for chosen in combinations(others, size):
                held = {*musts, *chosen}
                used = sum(task[name]["hours"] for name in held)
                if used <= room and all(set(task[name]["needs"]) <= held for name in chosen):
                    signal = sum(task[name]["signal"] for name in chosen)
                    found.append((signal, -used, [name in chosen for name in others], chosen))
        plan, ask = first + ordered(set(max(found)[3]), first), None
    left_out = [name for name in task if name not in plan]
    return {"plan": plan, "hours": sum(task[name]["hours"] for name in plan), "left_out": left_out, "ask": ask}


@pytest.mark.example
def test_the_model_is_worth_more_than_the_quick_dashboard():
    expected = result("baseline evaluation README model", 4.0, "dashboard") | {
        "left_out": ["dashboard", "error analysis"],
    }
    assert scope(TASKS, 5) == expected


@pytest.mark.example
def test_musts_that_do_not_fit_become_a_question():
    left_out = ["README", "dashboard", "model", "error analysis"]
    expected = {"plan": ["baseline", "evaluation"], "hours": 2, "left_out": left_out, "ask": 3.5}
    assert scope(TASKS, 2.5) == expected


def test_without_tasks_there_is_nothing_to_plan():
    assert scope([], 4) == result("", 0, "")


def test_musts_that_just_fit_leave_no_room():
    expected = result("baseline evaluation README", 2.5, "dashboard model") | {
        "left_out": ["dashboard", "model", "error analysis"],
    }
    assert scope(TASKS, 3.5) == expected


def test_a_fifth_of_the_time_is_kept():
    tasks = [T("a", 4, 9), T("b", 3.5, 8)]
    assert scope(tasks, 4.5) == result("b", 3.5, "a")
    assert scope(tasks, 5) == result("a", 4, "b")


def test_the_buffer_can_be_chosen():
    tasks = [T("a", 4, 9), T("b", 3, 8), T("c", 2, 7)]
    assert scope(tasks, 4, 0) == result("a", 4, "b c")
    assert scope(tasks, 4, 0.25) == result("b", 3, "a c")
    assert scope(tasks, 4, 0.5) == result("c", 2, "a b")


def test_what_a_must_needs_is_a_must():
    tasks = [M("service", 1, 5, "model"), T("extra", 2, 99), T("model", 1, 0, "data"), T("data", 1, 0)]
    assert scope(tasks, 4, 0) == result("data model service", 3, "extra")
    assert scope(tasks, 2.5, 0) == result("data model", 2, "service extra", 3.0)


def test_prerequisites_are_paid_for():
    tasks = [T("tests", 1, 3), T("plots", 1, 9, "model"), T("model", 2, 1)]
    assert scope(tasks, 2, 0) == result("tests", 1, "plots model")
    assert scope(tasks, 3, 0) == result("model plots", 3, "tests")


def test_a_prerequisite_may_serve_two():
    tasks = [T("a", 1, 2, "base"), T("b", 1, 2, "base"), T("base", 1, 0), T("c", 3, 3)]
    assert scope(tasks, 3, 0) == result("base a b", 3, "c")


def test_a_long_chain_is_one_decision():
    tasks = [T("d", 0.5, 10, "c"), T("c", 0.5, 0, "b"), T("b", 0.5, 0, "a"), T("a", 0.5, 0), T("e", 1.5, 9)]
    assert scope(tasks, 2, 0) == result("a b c d", 2, "e")
    assert scope(tasks, 1.5, 0) == result("e", 1.5, "d c b a")


def test_musts_come_first_even_when_listed_last():
    tasks = [T("model", 1, 6, "baseline"), T("tests", 1, 5), M("README", 0, 1, "baseline"), M("baseline", 1, 5)]
    assert scope(tasks, 3, 0) == result("baseline README model tests", 3, "")


def test_of_equal_signal_the_shorter_set_wins():
    tasks = [T("long", 2, 4), T("short", 1, 4)]
    assert scope(tasks, 2, 0) == result("short", 1, "long")


def test_of_equal_sets_the_first_task_decides():
    tasks = [T("a", 1, 2), T("b", 1, 3), T("c", 1, 3), T("d", 1, 2)]
    assert scope(tasks, 2, 0) == result("b c", 2, "a d")
    assert scope(tasks, 3, 0) == result("a b c", 3, "d")
    assert scope([T("a", 2, 4), T("b", 1, 2), T("c", 1, 2)], 2, 0) == result("a", 2, "b c")


def test_a_task_of_no_hours_is_free():
    tasks = [T("rename", 0, 1), T("nothing", 0, 0), M("baseline", 2, 5), T("tests", 0.5, 3)]
    assert scope(tasks, 2, 0) == result("baseline rename nothing", 2, "tests")
    assert scope([T("nothing", 0, 0)], 0) == result("nothing", 0, "")


def test_after_the_first_must_that_does_not_fit_nothing_is_planned():
    tasks = [M("a", 1, 1), M("b", 3, 1), M("c", 0, 1), T("d", 0, 5)]
    assert scope(tasks, 2, 0) == result("a", 1, "b c d", 4.0)


def test_no_time_at_all_is_a_question_too():
    assert scope([M("a", 0.5, 1)], 0) == result("", 0, "a", 1.0)


def test_needs_in_a_circle_are_refused():
    for tasks in [[T("a", 1, 1, "b"), T("b", 1, 1, "a")], [M("a", 1, 1, "a")]]:
        with pytest.raises(ValueError):
            scope([M("x", 1, 1), *tasks], 9)


def test_a_need_that_is_no_task_is_refused():
    with pytest.raises(ValueError):
        scope([T("a", 1, 1, "data")], 0)


def test_the_tasks_are_left_as_they_were():
    tasks = copy.deepcopy(TASKS)
    scope(tasks, 6)
    assert tasks == TASKS


def test_random_lists_agree_with_all_sets():
    source = random.Random(64)
    for _ in range(60):
        names = source.sample("abcdef", source.randint(3, 6))
        later = sorted(names)
        tasks = [
            T(
                name,
                source.randint(0, 5) / 2,
                source.randint(0, 6),
                *source.sample(later[: later.index(name)], min(later.index(name), source.choice([0, 0, 1, 2]))),
                mandatory=source.random() < 0.2,
            )
            for name in names
        ]
        hours, buffer = source.randint(0, 14) / 2, source.choice([0, 0.2, 0.3])
        assert scope(tasks, hours, buffer) == from_all_sets(tasks, hours, buffer)


@pytest.mark.gate
def test_the_best_rate_first_is_not_the_best_plan():
    tasks = [T("a", 0.5, 8), T("b", 3, 33), T("c", 3, 33), T("d", 0.5, 1, "b"), T("e", 4, 40), T("f", 2, 25, "e")]
    assert scope(tasks, 6, 0) == result("b c", 6, "a d e f")
    assert scope(tasks, 6.5, 0) == result("a b c", 6.5, "d e f")


@pytest.mark.gate
def test_sixteen_tasks_with_needs():
    tasks = [
        T(f"t{n}", n % 4 / 2 + 0.5, 7 * n % 11 + n % 4, *([f"t{n - 3}"] if n % 3 == 2 and n > 5 else []))
        for n in range(3, 19)
    ]
    expected = result("t3 t4 t6 t9 t12 t13 t15 t18", 10.0, "t5 t7 t8 t10 t11 t14 t16 t17")
    assert scope(tasks, 12.5) == expected


@pytest.mark.gate
def test_three_tenths_are_three_tenths():
    tasks = [M("all", 10.5, 1), T("more", 0.5, 1)]
    assert scope(tasks, 10, 0.3) == result("", 0, "all more", 15.0)
    assert scope(tasks, 15, 0.3) == result("all", 10.5, "more")
