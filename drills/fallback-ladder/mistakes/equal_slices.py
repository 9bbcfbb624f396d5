"""You cut the deadline into equal slices before the first call. A cache that fails after 1 ms leaves 99, and you still
allow the model a third; it would have answered after 90. Nobody needs a slice of their own: each step gets what the
ones before it have left.
"""

FAILS = [
    "test_the_small_model_answers_in_the_time_that_is_left",
    "test_an_unsure_answer_is_better_than_none",
    "test_the_first_good_answer_ends_the_search",
    "test_random_ladders_agree_with_the_numbers",
    "test_three_slow_rungs_end_at_the_deadline",
    "test_a_rung_may_use_whatever_the_others_left",
]

from collections.abc import Callable
from typing import Any


def serve(
    request: object, steps: list[dict[str, Any]], deadline: float, clock: Callable[[], float]
) -> tuple[object, list[str]]:
    """Return the first good answer before the deadline, and why each step before it was skipped.

    Without one, the most confident of the unsure answers is used. RuntimeError, with the reasons, if there is none.
    """
    skipped: list[str] = []
    unsure: list[tuple[float, str, object]] = []
    share = (deadline - clock()) / max(1, len(steps))
    for step in steps:
        left = deadline - clock()
        if left <= 0:
            skipped.append(f"{step['name']}: no time")
            continue
        try:
            value, confidence, age = step["call"](request, min(step["timeout"], left, share))
        except TimeoutError:
            reason = "timeout"
        except Exception:  # whatever is wrong with one rung, the next one is there for it
            reason = "error"
        else:
            reason = _fault(step, confidence, age, late=clock() > deadline)
            if reason == "":
                return value, skipped
            if reason == "low confidence":
                unsure.append((confidence, step["name"], value))
        skipped.append(f"{step['name']}: {reason}")
    if not unsure:
        raise RuntimeError(skipped)
    _, name, value = max(unsure, key=lambda answer: answer[0])
    return value, [*skipped, f"{name}: used although unsure"]


def _fault(step: dict[str, Any], confidence: float, age: float, *, late: bool) -> str:
    """Why the answer is not good enough, or nothing."""
    if late:
        return "late"
    if age > step["max_age"]:
        return "stale"
    return "low confidence" if confidence < step["enough"] else ""
