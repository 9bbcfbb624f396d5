"""You treat only the tasks that are marked as mandatory as musts. A mandatory `service` that needs `model` makes the
model mandatory as well, and the data behind it, at any depth; otherwise a flashy extra can push out what a must
stands on.
"""

FAILS = [
    "test_what_a_must_needs_is_a_must",
    "test_random_lists_agree_with_all_sets",
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
    places = {task["name"]: place for place, task in enumerate(reversed(rest))}
    by_place = [
        (task["signal"], units[task["name"]], sum(1 << places[name] for name in task["needs"] if name in places))
        for task in reversed(rest)
    ]
    totals = [(0, 0, 0)]  # of each set: signal, half-hours, what it needs
    best = (0, 0, 0)
    for chosen in range(1, 1 << len(rest)):
        others = chosen & (chosen - 1)  # without the lowest bit
        more_signal, more_units, more_needs = by_place[(chosen ^ others).bit_length() - 1]
        signal, used, needed = totals[others]
        signal, used, needed = signal + more_signal, used + more_units, needed | more_needs
        totals.append((signal, used, needed))
        if used <= room and needed & chosen == needed:
            best = max(best, (signal, -used, chosen))
    return [name for name, place in places.items() if best[2] >> place & 1][::-1]
