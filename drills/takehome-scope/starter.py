from typing import Any


def scope(tasks: list[dict[str, Any]], hours: float, buffer: float = 0.2) -> dict[str, Any]:
    """Return the plan for a timebox, its hours, what is left out, and the hours to ask for if the musts do not fit.

    Keys: plan, hours, left_out, ask. ValueError for a cycle of needs and for a need that is no task.
    """
    raise NotImplementedError
