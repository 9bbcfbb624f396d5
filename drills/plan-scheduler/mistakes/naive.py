"""Your plan is right, but you look through all open tasks again for every placement.

With 10,000 tasks that is some 50 million looks; each time the plan doubles, your time grows four times. Between two
placements hardly anything changes: one task is placed, and perhaps its followers become ready. Keep the ready tasks
in a heap, and let each placement count down what its followers still wait for.
"""

FAILS = [
    "test_ten_thousand_tasks_in_long_chains",
    "test_one_chain_of_ten_thousand_tasks",
]

from collections import namedtuple
from graphlib import CycleError, TopologicalSorter

Task = namedtuple("Task", "name hours needs kind priority")


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    try:
        TopologicalSorter({task.name: task.needs for task in tasks}).prepare()
    except CycleError as error:
        raise ValueError(f"these tasks need each other: {', '.join(error.args[1])}") from None
    waiting = sorted(tasks, key=lambda task: -task.priority)
    aside: list[Task] = []
    days: dict[int, list[str]] = {}
    placed: set[str] = set()
    for day, left in enumerate(capacity, 1):
        while True:
            ready = [
                task
                for task in waiting
                if (task.kind != "design" or day % 2) and all(need in placed for need in task.needs)
            ]
            if not ready:
                break
            task = ready[0]
            step = 2 if task.kind == "design" else 1
            if left < task.hours <= max(capacity[day + step - 1 :: step], default=0):
                break
            waiting.remove(task)
            if task.hours <= left:
                left -= task.hours
                days.setdefault(day, []).append(task.name)
                placed.add(task.name)
            else:
                aside.append(task)
    unplaced = [task.name for task in sorted(tasks, key=lambda task: -task.priority) if task.name not in placed]
    return days | ({0: unplaced} if unplaced else {})
