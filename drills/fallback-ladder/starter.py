from collections.abc import Callable
from typing import Any


def serve(
    request: object, steps: list[dict[str, Any]], deadline: float, clock: Callable[[], float]
) -> tuple[object, list[str]]:
    """Return the first good answer before the deadline, and why each step before it was skipped.

    Without one, the most confident of the unsure answers is used. RuntimeError, with the reasons, if there is none.
    """
    raise NotImplementedError
