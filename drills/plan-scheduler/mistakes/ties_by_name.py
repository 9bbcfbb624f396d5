"""You order equal priorities by name.

"Windows" stands first in the list and "arrays" last, and with equal priorities your plan begins with "arrays". The
order of the list is the author's wish: put the position into the entry of your heap, right behind the priority.
"""

FAILS = [
    "test_without_days_nothing_can_be_placed",
    "test_a_day_takes_as_many_as_fit",
    "test_equal_priorities_keep_the_order_of_the_list",
    "test_design_and_other_tasks_share_one_order",
    "test_a_day_without_hours_stays_empty",
    "test_a_task_that_fits_no_later_day_lets_the_next_one_through",
    "test_a_later_day_that_is_just_long_enough_is_waited_for",
    "test_random_plans_agree_with_looking_at_everything",
]

from collections import namedtuple
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import accumulate

Task = namedtuple("Task", "name hours needs kind priority")


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    by_name = sorted(range(len(tasks)), key=lambda place: tasks[place].name)
    tasks = [tasks[place] for place in by_name]
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
