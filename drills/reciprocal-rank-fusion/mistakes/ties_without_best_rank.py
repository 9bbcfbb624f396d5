"""You break ties by id alone.

With `rrf([["b", "x"], ["y", "a"]], [1, 2], c=0)`, `a` and `b` both score 1.0, but `b` stood first in its list and `a`
second, so `b` goes first. The score cannot tell you that any more: remember each document's best rank while you read
the lists, and put it between score and id in the sort key.
"""

FAILS = [
    "test_equal_scores_are_ordered_by_best_rank",
    "test_without_the_constant_one_first_place_is_worth_two_second_places",
]

import math


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    parts: dict[str, list[float]] = {}
    best: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):
        seen: set[str] = set()
        for rank, document in enumerate(ranking, start=1):
            if weight > 0 and document not in seen:
                seen.add(document)
                parts.setdefault(document, []).append(weight / (c + rank))
                best[document] = min(rank, best.get(document, rank))
    scores = {document: math.fsum(values) for document, values in parts.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
