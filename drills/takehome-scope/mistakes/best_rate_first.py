"""You take the best signal per hour first. With 1.5 hours left, a dashboard of half an hour (signal 3) goes in before a
model of an hour and a half (signal 6), and then the model no longer fits. A rate is right only if tasks can be cut
to fill what is left; whole tasks, and tasks that bring others along, have to be compared as sets.
"""

FAILS = [
    "test_the_model_is_worth_more_than_the_quick_dashboard",
    "test_a_fifth_of_the_time_is_kept",
    "test_the_buffer_can_be_chosen",
    "test_random_lists_agree_with_all_sets",
    "test_the_best_rate_first_is_not_the_best_plan",
    "test_sixteen_tasks_with_needs",
]

from fractions import Fraction
from itertools import accumulate
from math import ceil, floor
from typing import Any


def scope(tasks: list[dict[str, Any]], hours: float, buffer: float = 0.2) -> dict[str, Any]:
    """Return the plan for a timebox, its hours, what is left out, and the hours to ask for if the musts do not fit.

    Keys: plan, hours, left_out, ask. ValueError for a cycle of needs and for a need that is no task.
    """
    needs = {task["name"]: task["needs"] for task in tasks}
    units = {task["name"]: int(2 * task["hours"]) for task in tasks}  # half-hours, like room and needed
    order = _in_order(list(needs), needs, set())

    must = {task["name"] for task in tasks if task["mandatory"]}
    for name in reversed(order):
        if name in must:
            must.update(needs[name])
    musts = [name for name in order if name in must]
    usable = 1 - Fraction(str(buffer))  # the decimal, and not the float next to it
    room, needed = floor(2 * Fraction(hours) * usable), sum(units[name] for name in musts)

    if needed <= room:
        chosen = _best([task for task in tasks if task["name"] not in must], units, room - needed)
        plan, ask = musts + _in_order(chosen, needs, must), None
    else:
        fitting = sum(used <= room for used in accumulate(units[name] for name in musts))
        plan, ask = musts[:fitting], ceil(needed / usable) / 2
    left_out = [name for name in needs if name not in plan]
    return {"plan": plan, "hours": sum(units[name] for name in plan) / 2, "left_out": left_out, "ask": ask}


def _in_order(names: list[str], needs: dict[str, list[str]], done: set[str]) -> list[str]:
    """The names, each after its needs; of those that are ready, always the first in the list."""
    order: list[str] = []
    while len(order) < len(names):
        ready = (name for name in names if name not in order and done.union(order).issuperset(needs[name]))
        following = next(ready, None)
        if following is None:
            raise ValueError("a need is no task, or needs run in a circle")
        order.append(following)
    return order


def _best(rest: list[dict[str, Any]], units: dict[str, int], room: int) -> list[str]:
    """The set with the most signal that fits and holds its own needs, out of all sets. Each set is a number.

    The first task of the list is the highest bit, so that the larger of two numbers wins the last tie.
    """
    by_name = {task["name"]: task for task in rest}

    def with_needs(name: str) -> set[str]:
        return {name}.union(*(with_needs(need) for need in by_name[name]["needs"] if need in by_name))

    rate = {name: task["signal"] / max(units[name], 0.01) for name, task in by_name.items()}
    taken: set[str] = set()
    for name in sorted(by_name, key=lambda name: -rate[name]):
        batch = with_needs(name) - taken
        cost = sum(units[one] for one in batch)
        if cost <= room:
            taken, room = taken | batch, room - cost
    return [name for name in by_name if name in taken]
