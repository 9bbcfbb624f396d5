"""You catch timeouts and let every other error through. A `KeyError` in the model ends the whole request, although
three rungs below it are waiting for just that. Whatever `Exception` a rung raises is a reason to take the next one,
and its line in the record.
"""

FAILS = [
    "test_a_step_that_raises_is_skipped",
    "test_a_value_that_means_nothing_to_python_is_an_answer",
    "test_a_stale_value_is_not_used_at_all",
    "test_random_ladders_agree_with_the_numbers",
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
    for step in steps:
        left = deadline - clock()
        if left <= 0:
            skipped.append(f"{step['name']}: no time")
            continue
        try:
            value, confidence, age = step["call"](request, min(step["timeout"], left))
        except TimeoutError:
            reason = "timeout"
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
