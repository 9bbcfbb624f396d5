from typing import NamedTuple


class Task(NamedTuple):
    name: str
    hours: float
    needs: tuple[str, ...] = ()
    kind: str = "other"
    priority: int = 0


def schedule(tasks: list[Task], capacity: list[float]) -> dict[int, list[str]]:
    """Return the names placed on each day, counted from 1, and under 0 those that could not be placed."""
    raise NotImplementedError
