"""How running time grows with the size of the input."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from judge import deadline
from judge.output import BoundedOutput, NoKeyboard
from judge.state import ProcessState
from judge.verdict import Budget, Growth, GrowthPoint

Clock = Callable[[], float]
_REPEATS = 5
_SHORT = 0.2
"""Runs shorter than this many seconds are repeated, and the best one counts: disturbances only ever add time."""

_FINEST = 1e-6
_SCATTER = 0.35
"""Largest root-mean-square distance from the fitted line, in natural logarithms, at which a slope still means much."""


def measure_growth(
    submission: str,
    tests: str,
    *,
    entry: str,
    sizes: Sequence[int],
    target: str,
    budget: Budget,
    clock: Clock = time.perf_counter,
) -> Growth | None:
    """Time ``entry(*workload(n))`` for every size and fit the exponent.

    ``workload`` comes from the tests' text; ``budget.seconds`` is the wall time of the whole measurement.  None when
    either text does not run or defines no such function.
    """
    points: list[GrowthPoint] = []
    with ProcessState() as _state:
        try:
            deadline.call(budget.seconds, _measure, submission, tests, entry, sizes, clock, points)
        except deadline.TimeLimit:
            pass
        except _Unmeasurable:
            return None
        except BaseException:  # whatever the reader's code raised, the verdict has told already
            if not points:
                return None
    declared = [point for point in points if point.n in set(sizes)]
    kept = declared if len(declared) >= 3 else points
    return fit(kept, target, complete=len(declared) == len(sizes))


class _Unmeasurable(Exception):
    """The texts define nothing to measure."""


def _measure(
    submission: str, tests: str, entry: str, sizes: Sequence[int], clock: Clock, points: list[GrowthPoint]
) -> None:
    sys.stdin, sys.stdout, sys.stderr = NoKeyboard(), BoundedOutput(0), BoundedOutput(0)
    names: dict[str, ModuleType] = {}
    for name, text in (("submission", submission), ("test_submission", tests)):
        module = names[name] = ModuleType(name)
        sys.modules[name] = module
        exec(compile(text, f"{name}.py", "exec", dont_inherit=True), module.__dict__)
    function = names["submission"].__dict__.get(entry)
    workload = names["test_submission"].__dict__.get("workload")
    if not callable(function) or not callable(workload):
        raise _Unmeasurable
    for size in [*_smaller(sizes), *sizes]:  # the small ones also warm up: the interpreter specialises code as it runs
        points.append(GrowthPoint(size, _best(function, workload, size, clock)))


def _smaller(sizes: Sequence[int]) -> list[int]:
    """Sizes below the first, so that an answer too slow for the declared ones still shows how it grows."""
    return [sizes[0] // part for part in (8, 4, 2) if sizes[0] // part >= 2] if sizes else []


def _best(function: Callable[..., Any], workload: Callable[[int], Any], size: int, clock: Clock) -> float:
    best = math.inf
    for _ in range(_REPEATS):
        arguments = workload(size)
        before = clock()
        result = function(*arguments)
        if hasattr(type(result), "__next__"):
            for _item in result:
                pass
        spent = clock() - before
        best = min(best, spent)
        if spent > _SHORT:
            break
    return best


def fit(points: Sequence[GrowthPoint], target: str, complete: bool = True) -> Growth:
    """Least squares on logarithms, and a sentence that says only what the points bear."""
    kept = list(points)
    usable = [point for point in kept if point.n > 0 and point.seconds > _FINEST]
    if len(usable) < 2:
        reason = "the time was used up" if not complete else "the runs were too short to time"
        sentence = f"Growth could not be measured: {reason} before two sizes were timed. The target is {target}."
        return Growth(None, sentence, target, kept, complete)
    xs = [math.log(point.n) for point in usable]
    ys = [math.log(point.seconds) for point in usable]
    middle_x, middle_y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    spread = math.fsum((x - middle_x) ** 2 for x in xs)
    if spread == 0.0:
        return Growth(None, f"Growth needs two different sizes. The target is {target}.", target, kept, complete)
    slope = math.fsum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread
    errors = [y - middle_y - slope * (x - middle_x) for x, y in zip(xs, ys, strict=True)]
    if math.sqrt(math.fsum(error**2 for error in errors) / len(errors)) > _SCATTER:
        if len(usable) > 3:  # small sizes may be ruled by fixed costs: what counts is how it goes on
            last = fit(usable[-3:], target, complete)
            return Growth(last.exponent, last.sentence, target, kept, complete)
        sentence = f"The times are too uneven to name a growth; run it again. The target is {target}."
        return Growth(None, sentence, target, kept, complete)
    exponent = round(slope, 2)
    stopped = "" if complete else f" Stopped after n = {kept[-1].n:,}: the larger sizes took too long."
    return Growth(exponent, f"{_grows(slope)}; the target is {target}.{stopped}", target, kept, complete)


def _grows(slope: float) -> str:
    if slope < 0.15:
        return "Time hardly grows with n"
    return f"Time grows like n^{slope:.1f}"
