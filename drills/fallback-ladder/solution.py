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
