"""You keep the last place of a document that a list names twice.

With `rrf([["a", "b", "a", "c"]], c=0)`, `a` stands first and third; you give it 1/3 and it falls behind `b`. A dict
from document to rank that is overwritten as you read keeps the *worst* place. The first one you meet is the best.
"""

FAILS = [
    "test_a_document_named_twice_counts_once_at_its_best_rank",
    "test_small_random_lists_agree_with_exact_fractions",
]

import math


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    parts: dict[str, list[float]] = {}
    best: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):
        ranks = {document: rank for rank, document in enumerate(ranking, start=1)}
        for document, rank in ranks.items():
            if weight > 0:
                parts.setdefault(document, []).append(weight / (c + rank))
                best[document] = min(rank, best.get(document, rank))
    scores = {document: math.fsum(values) for document, values in parts.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
