"""You report the tasks of a circle as if they had only found no room.

"Embed" needs "index" and "index" needs "embed": no calendar, however long, can hold them, so a longer one is the
wrong advice. Look for circles before you place anything, and name the tasks that need each other.
"""

FAILS = [
    "test_a_circle_is_refused_and_named",
    "test_a_task_that_needs_itself_is_a_circle",
]

from collections import namedtuple
from heapq import heappop, heappush
from itertools import accumulate

Task = namedtuple("Task", "name hours needs kind priority")


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    rank = {task.name: (-task.priority, place) for place, task in enumerate(tasks)}
    missing = {task.name: len(set(task.needs)) for task in tasks}
    followers: dict[str, list[Task]] = {task.name: [] for task in tasks}
    for task in tasks:
        for need in set(task.needs):
            followers[need].append(task)
    heaps: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for task in tasks:
        if not task.needs:
            heappush(heaps[task.kind == "design"], rank[task.name])
    odd = [hours if day % 2 else 0 for day, hours in enumerate(capacity, 1)]
    later = {
        design: list(accumulate(reversed(hours), max, initial=0))[::-1]
        for design, hours in ((True, odd), (False, capacity))
    }
    days: dict[int, list[str]] = {}
    placed: set[str] = set()
    for day, left in enumerate(capacity, 1):
        while True:
            allowed = [heaps[False]] if day % 2 == 0 else [heaps[True], heaps[False]]
            heap = min(filter(None, allowed), default=None)
            if heap is None:
                break
            task = tasks[heap[0][1]]
            if left < task.hours <= later[task.kind == "design"][day]:
                break
            heappop(heap)
            if task.hours <= left:
                left -= task.hours
                days.setdefault(day, []).append(task.name)
                placed.add(task.name)
                for follower in followers[task.name]:
                    missing[follower.name] -= 1
                    if missing[follower.name] == 0:
                        heappush(heaps[follower.kind == "design"], rank[follower.name])
    unplaced = sorted(rank.keys() - placed, key=lambda name: rank[name])
    return days | ({0: unplaced} if unplaced else {})
