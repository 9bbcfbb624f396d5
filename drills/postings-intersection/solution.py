from bisect import bisect_left
from itertools import groupby


def intersect(lists: list[list[int]]) -> list[int]:
    """Return the ids that occur in every one of the ascending lists: ascending, each once. [] for no lists."""
    if not lists:
        return []
    shortest, *others = sorted(lists, key=len)
    kept = [document for document, _ in groupby(shortest)]
    for other in others:
        kept = _common(kept, other)
    return kept


def _common(few: list[int], many: list[int]) -> list[int]:
    """The ids of `few` that occur in `many`."""
    common = []
    start = 0  # invariant: many[:start] is smaller than this id, and so than all later ones
    for document in few:
        start = _first_at_least(many, document, start)
        if start == len(many):
            break
        if many[start] == document:
            common.append(document)
    return common


def _first_at_least(ids: list[int], wanted: int, start: int) -> int:
    """The first place from `start` on whose id is at least `wanted`, or the end: galloping, then a binary search."""
    step = 1
    while start + step < len(ids) and ids[start + step] < wanted:
        step *= 2
    return bisect_left(ids, wanted, start + step // 2, min(start + step, len(ids)))
