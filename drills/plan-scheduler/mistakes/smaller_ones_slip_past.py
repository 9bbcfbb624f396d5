"""You fill the gap before a long task with smaller ones that come after it.

"Mock" needs two hours, day 2 has one and day 3 two: you give day 2 to "story", which comes later by priority. It
looks thrifty. But the rule says that the day is over as soon as the first ready task has to wait, so that what
matters is never put off for what happens to fit.
"""

FAILS = [
    "test_nothing_slips_past_a_task_that_waits_for_a_later_day",
    "test_a_later_day_that_is_just_long_enough_is_waited_for",
    "test_design_waits_for_a_long_odd_day",
    "test_random_plans_agree_with_looking_at_everything",
]

from collections import namedtuple
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush

Task = namedtuple("Task", "name hours needs kind priority")


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    rank = {task.name: (-task.priority, place) for place, task in enumerate(tasks)}
    sorter = _without_circles(tasks)
    designs: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    days: dict[int, list[str]] = {}
    placed: set[str] = set()
    for day, left in enumerate(capacity, 1):
        allowed = [designs, others] if day % 2 else [others]
        held: list[tuple[list[tuple[int, int]], tuple[int, int]]] = []
        while True:
            for name in sorter.get_ready():
                task = tasks[rank[name][1]]
                heappush(designs if task.kind == "design" else others, rank[name])
            heap = min(filter(None, allowed), default=None)
            if heap is None or left == 0:
                break
            task = tasks[heap[0][1]]
            entry = heappop(heap)
            if task.hours > left:
                held.append((heap, entry))
            else:
                left -= task.hours
                days.setdefault(day, []).append(task.name)
                placed.add(task.name)
                sorter.done(task.name)
        for heap, entry in held:
            heappush(heap, entry)
    unplaced = sorted(rank.keys() - placed, key=lambda name: rank[name])
    return days | ({0: unplaced} if unplaced else {})


def _without_circles(tasks: list[Task]) -> "TopologicalSorter[str]":
    """The sorter that knows which tasks are ready; ValueError if they need each other in a circle."""
    sorter = TopologicalSorter({task.name: task.needs for task in tasks})
    try:
        sorter.prepare()
    except CycleError as error:
        raise ValueError(f"these tasks need each other: {', '.join(error.args[1])}") from None
    return sorter
