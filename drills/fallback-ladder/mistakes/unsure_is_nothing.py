"""You throw unsure answers away. With the model at 0.4 and everything below it down, you end in an error, while an
answer of moderate quality lies in your hands. Remember it, go on looking for a better one, and if there is none, use
it and say so.
"""

FAILS = [
    "test_an_unsure_answer_is_better_than_none",
    "test_a_value_that_means_nothing_to_python_is_an_answer",
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
        skipped.append(f"{step['name']}: {reason}")
    raise RuntimeError(skipped)


def _fault(step: dict[str, Any], confidence: float, age: float, *, late: bool) -> str:
    """Why the answer is not good enough, or nothing."""
    if late:
        return "late"
    if age > step["max_age"]:
        return "stale"
    return "low confidence" if confidence < step["enough"] else ""
