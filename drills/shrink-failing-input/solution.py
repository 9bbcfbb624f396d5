from collections.abc import Callable
from typing import Any


def shrink(xs: list[Any], fails: Callable[[list[Any]], bool]) -> list[Any]:
    """Return a failing sublist of xs from which no single element can be taken without making it pass.

    ValueError if xs itself does not fail.
    """
    if not fails(xs):
        raise ValueError("there is no failure to shrink")

    kept = list(xs)  # invariant: kept fails
    size = len(kept)
    while size > 0:
        dropped = False
        start = 0
        while start < len(kept):
            shorter = kept[:start] + kept[start + size :]
            if fails(shorter):
                kept, dropped = shorter, True  # start stays: the next block has moved up to it
            else:
                start += size
        # A drop may have made an earlier block superfluous, so a size is finished only after a pass without a drop.
        if not dropped:
            size //= 2
    return kept
