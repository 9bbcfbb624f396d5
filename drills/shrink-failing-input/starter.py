from collections.abc import Callable
from typing import Any


def shrink(xs: list[Any], fails: Callable[[list[Any]], bool]) -> list[Any]:
    """Return a failing sublist of xs from which no single element can be taken without making it pass.

    ValueError if xs itself does not fail.
    """
    raise NotImplementedError
