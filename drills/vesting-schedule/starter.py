from datetime import date
from typing import Any


def vested(grants: list[dict[str, Any]], on: date) -> dict[str, int]:
    """Return the whole units vested at the end of the given day, by the name of the grant.

    ValueError for a grant whose yearly per cent do not sum to 100.
    """
    raise NotImplementedError
