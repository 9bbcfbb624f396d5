from collections import namedtuple
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import accumulate

Task = namedtuple("Task", "name hours needs kind priority")


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    """Return the names placed on each day, counted from 1, and under 0 those that could not be placed.

    Raises ValueError naming the tasks of a circle.
    """
    rank = {task.name: (-task.priority, place) for place, task in enumerate(tasks)}
    sorter = _without_circles(tasks)
    designs: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    later = _longest_later(capacity)
    later_odd = _longest_later([hours if day % 2 else 0 for day, hours in enumerate(capacity, 1)])
    days: dict[int, list[str]] = {}
    placed: set[str] = set()
    for day, left in enumerate(capacity, 1):
        allowed = [designs, others] if day % 2 else [others]
        while True:
            # Invariant: the two heaps hold exactly the ready tasks that are neither placed nor set aside.
            for name in sorter.get_ready():
                task = tasks[rank[name][1]]
                heappush(designs if task.kind == "design" else others, rank[name])
            heap = min(filter(None, allowed), default=None)  # by their first entries, which are all different
            if heap is None:
                break
            task = tasks[heap[0][1]]
            if left < task.hours <= (later_odd if heap is designs else later)[day]:
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


def _longest_later(hours: list[float]) -> list[float]:
    """Entry d: the hours of the longest day after day d."""
    return list(accumulate(reversed(hours), max, initial=0))[::-1]
