import copy
import random
from typing import NamedTuple

import pytest
from submission import schedule


class Task(NamedTuple):
    name: str
    hours: float
    needs: tuple[str, ...] = ()
    kind: str = "other"
    priority: int = 0


def workload(n: int) -> tuple[list[Task], list[float]]:
    """Chains of up to fifty one-hour tasks, the task of the most important chain first each time; a day holds one."""
    tasks = [
        Task(f"{chain}-{link}", 1, (f"{chain}-{link - 1}",) if link else (), priority=-chain)
        for chain, link in (divmod(place, 50) for place in range(n))
    ]
    random.Random(6).shuffle(tasks)
    return tasks, [1.0] * n


def by_looking_at_everything(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    """The contract, word for word; the tasks must be free of circles."""
    order = [task for _, _, task in sorted((-task.priority, place, task) for place, task in enumerate(tasks))]
    days, placed, aside = {}, set(), set()
    for day, hours in enumerate(capacity, 1):
        while True:
            task = next(
                (
                    task
                    for task in order
                    if task.name not in placed | aside and placed.issuperset(task.needs)
                    if task.kind != "design" or day in range(1, len(capacity) + 1, 2)
                ),
                None,
            )
            if task is None:
                break
            if task.hours > hours:
                step = 2 if task.kind == "design" else 1
                if any(capacity[other - 1] >= task.hours for other in range(day + step, len(capacity) + 1, step)):
                    break
                aside.add(task.name)
                continue
            placed.add(task.name)
            days.setdefault(day, []).append(task.name)
            hours -= task.hours
    unplaced = [task.name for task in order if task.name not in placed]
    return {**days, 0: unplaced} if unplaced else days


@pytest.mark.example
def test_design_stands_on_odd_days_only():
    tasks = [
        Task("card fraud outline", 1, kind="design"),
        Task("home feed outline", 1, kind="design"),
        Task("trees", 1),
    ]
    assert schedule(tasks, [1, 1, 1]) == {1: ["card fraud outline"], 2: ["trees"], 3: ["home feed outline"]}


@pytest.mark.example
def test_nothing_slips_past_a_task_that_waits_for_a_later_day():
    tasks = [Task("mock", 2, needs=("cards",)), Task("cards", 1), Task("story", 1)]
    assert schedule(tasks, [1, 1, 2]) == {1: ["cards"], 3: ["mock"], 0: ["story"]}


def test_no_tasks_make_an_empty_plan():
    assert schedule([], [2, 2]) == {}


def test_without_days_nothing_can_be_placed():
    assert schedule([Task("trees", 1), Task("heap", 1)], []) == {0: ["trees", "heap"]}


def test_one_task_on_one_day():
    assert schedule([Task("trees", 1.5)], [1.5]) == {1: ["trees"]}


def test_a_day_takes_as_many_as_fit():
    tasks = [Task("trees", 0.75), Task("heap", 0.75), Task("strings", 0.5), Task("arrays", 0.25)]
    assert schedule(tasks, [2, 2]) == {1: ["trees", "heap", "strings"], 2: ["arrays"]}


def test_a_follower_may_come_on_the_same_day():
    tasks = [Task("redo", 1, needs=("solve",)), Task("solve", 1), Task("story", 1)]
    assert schedule(tasks, [3]) == {1: ["solve", "redo", "story"]}


def test_every_need_has_to_be_placed():
    tasks = [Task("gate", 1, needs=("baseline", "questions")), Task("baseline", 1), Task("questions", 1)]
    assert schedule(tasks, [1, 1, 1]) == {1: ["baseline"], 2: ["questions"], 3: ["gate"]}


def test_a_need_named_twice_is_one_need():
    assert schedule([Task("gate", 1, needs=("data", "data")), Task("data", 1)], [2]) == {1: ["data", "gate"]}


def test_higher_priority_comes_first():
    tasks = [Task("story", 1), Task("mock", 1, priority=3), Task("heap", 1, priority=1)]
    assert schedule(tasks, [2, 1]) == {1: ["mock", "heap"], 2: ["story"]}


def test_equal_priorities_keep_the_order_of_the_list():
    tasks = [Task("windows", 1, priority=1), Task("heap", 1, priority=1), Task("arrays", 1, priority=1)]
    assert schedule(tasks, [1, 1, 1]) == {1: ["windows"], 2: ["heap"], 3: ["arrays"]}


def test_design_and_other_tasks_share_one_order():
    tasks = [Task("trees", 1), Task("outline", 1, kind="design"), Task("heap", 1), Task("fraud", 1, kind="design")]
    assert schedule(tasks, [4]) == {1: ["trees", "outline", "heap", "fraud"]}


def test_a_day_without_hours_stays_empty():
    assert schedule([Task("trees", 1), Task("heap", 1)], [0, 1, 0, 1]) == {2: ["trees"], 4: ["heap"]}


def test_a_task_longer_than_every_day_is_set_aside():
    tasks = [Task("flagship", 9, priority=5), Task("trees", 1)]
    assert schedule(tasks, [1, 3]) == {1: ["trees"], 0: ["flagship"]}


def test_what_needs_a_task_set_aside_is_not_placed_either():
    tasks = [Task("demo", 1, needs=("flagship",), priority=1), Task("trees", 1), Task("flagship", 9)]
    assert schedule(tasks, [2, 2]) == {1: ["trees"], 0: ["demo", "flagship"]}


def test_a_task_that_fits_no_later_day_lets_the_next_one_through():
    tasks = [Task("trees", 0.75), Task("heap", 0.5), Task("strings", 0.25)]
    assert schedule(tasks, [1]) == {1: ["trees", "strings"], 0: ["heap"]}
    assert schedule(tasks, [1, 0.25]) == {1: ["trees", "strings"], 0: ["heap"]}


def test_a_later_day_that_is_just_long_enough_is_waited_for():
    tasks = [Task("trees", 0.75), Task("heap", 0.5), Task("strings", 0.25)]
    assert schedule(tasks, [1, 0.5]) == {1: ["trees"], 2: ["heap"], 0: ["strings"]}


def test_design_does_not_wait_for_an_even_day():
    tasks = [Task("outline", 2, kind="design", priority=1), Task("trees", 1)]
    assert schedule(tasks, [1, 2, 1]) == {1: ["trees"], 0: ["outline"]}
    tasks = [Task("outline", 1, kind="design", priority=1), Task("trees", 0.5)]
    assert schedule(tasks, [0.5, 0.5]) == {1: ["trees"], 0: ["outline"]}


def test_design_waits_for_a_long_odd_day():
    tasks = [Task("outline", 2, kind="design", priority=1), Task("trees", 1)]
    assert schedule(tasks, [1, 1, 2]) == {2: ["trees"], 3: ["outline"]}


def test_a_need_placed_on_the_last_day_can_leave_no_room():
    tasks = [Task("evaluate", 1, needs=("build",)), Task("build", 2)]
    assert schedule(tasks, [1, 2]) == {2: ["build"], 0: ["evaluate"]}


def test_what_is_left_over_is_listed_by_priority():
    tasks = [Task("a", 1), Task("b", 1, priority=2), Task("c", 1, priority=1), Task("d", 1, priority=2)]
    assert schedule(tasks, [1]) == {1: ["b"], 0: ["d", "c", "a"]}


def test_a_circle_is_refused_and_named():
    tasks = [
        Task("report", 1, needs=("index",)),
        Task("embed", 1, needs=("index",)),
        Task("index", 1, needs=("chunk", "embed")),
        Task("chunk", 1),
    ]
    with pytest.raises(ValueError) as refusal:
        schedule(tasks, [9])
    message = str(refusal.value)
    assert [name for name in ("report", "embed", "index", "chunk") if name in message] == ["embed", "index"]


def test_a_task_that_needs_itself_is_a_circle():
    with pytest.raises(ValueError, match="mirror"):
        schedule([Task("mirror", 1, needs=("mirror",))], [])


def test_the_lists_are_left_as_they_were():
    tasks, capacity = [Task("b", 1, needs=("a",)), Task("a", 1, priority=1)], [1.0, 2.0]
    before = copy.deepcopy((tasks, capacity))
    schedule(tasks, capacity)
    assert (tasks, capacity) == before


def test_random_plans_agree_with_looking_at_everything():
    source = random.Random(14)
    for _ in range(60):
        names = source.sample("abcdefg", k=source.randint(1, 7))
        tasks = [
            Task(
                name,
                source.choice([0.5, 1, 1.5, 3]),
                tuple(source.sample(names[:place], k=source.randint(0, min(2, place)))),
                source.choice(["design", "story", "python"]),
                source.randint(0, 2),
            )
            for place, name in enumerate(names)
        ]
        source.shuffle(tasks)
        capacity = [source.choice([0, 1, 1.5, 2, 3]) for _ in range(source.randint(0, 5))]
        assert schedule(tasks, capacity) == by_looking_at_everything(tasks, capacity)


@pytest.mark.gate
def test_ten_thousand_tasks_in_long_chains():
    tasks, capacity = workload(10_000)
    plan = schedule(tasks, capacity)
    assert plan == {place + 1: [f"{place // 50}-{place % 50}"] for place in range(10_000)}


@pytest.mark.gate
def test_one_chain_of_ten_thousand_tasks():
    tasks = [Task(str(place), 1, (str(place - 1),) if place else ()) for place in range(10_000)]
    assert schedule(tasks[::-1], [24.0] * 417) == {
        day: [str(place) for place in range(24 * day - 24, min(24 * day, 10_000))] for day in range(1, 418)
    }
