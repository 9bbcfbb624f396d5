"""You let a task wait for a day that never comes.

"Flagship" takes nine hours and no day is that long: it stays first in the queue, each day is over before it has
begun, and "trees" is not placed although it would fit. Before a task may hold the others up, ask whether a day that
is long enough is still to come.
"""

FAILS = [
    "test_a_task_longer_than_every_day_is_set_aside",
    "test_a_task_that_fits_no_later_day_lets_the_next_one_through",
    "test_design_does_not_wait_for_an_even_day",
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
        while True:
            for name in sorter.get_ready():
                task = tasks[rank[name][1]]
                heappush(designs if task.kind == "design" else others, rank[name])
            heap = min(filter(None, allowed), default=None)  # by their first entries, which are all different
            if heap is None:
                break
            task = tasks[heap[0][1]]
            if left < task.hours:
                break
            heappop(heap)
            if task.hours <= left:
                left -= task.hours
                days.setdefault(day, []).append(task.name)
                placed.add(task.name)
                sorter.done(task.name)
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
