"""You return an unsure answer as soon as you have one. The model says 0.4, and the small model would have said 0.8 a
moment later, in time. Unsure means "unless there is something better": it can only be decided at the end.
"""

FAILS = [
    "test_an_unsure_answer_is_better_than_none",
    "test_a_value_that_means_nothing_to_python_is_an_answer",
    "test_each_step_has_its_own_bar_of_confidence",
    "test_the_most_confident_of_the_unsure_answers_is_used",
    "test_a_late_and_unsure_answer_is_late",
    "test_random_ladders_agree_with_the_numbers",
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
    for step in steps:
        left = deadline - clock()
        if left <= 0:
            skipped.append(f"{step['name']}: no time")
            continue
        try:
            value, confidence, age = step["call"](request, min(step["timeout"], left))
        except TimeoutError:
            reason = "timeout"
        except Exception:  # whatever is wrong with one rung, the next one is there for it
            reason = "error"
        else:
            reason = _fault(step, confidence, age, late=clock() > deadline)
            if reason == "":
                return value, skipped
            if reason == "low confidence":
                return value, [*skipped, f"{step['name']}: {reason}", f"{step['name']}: used although unsure"]
        skipped.append(f"{step['name']}: {reason}")
    raise RuntimeError(skipped)


def _fault(step: dict[str, Any], confidence: float, age: float, *, late: bool) -> str:
    """Why the answer is not good enough, or nothing."""
    if late:
        return "late"
    if age > step["max_age"]:
        return "stale"
    return "low confidence" if confidence < step["enough"] else ""
