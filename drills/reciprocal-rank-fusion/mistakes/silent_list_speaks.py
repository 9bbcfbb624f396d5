"""You read a list of weight 0 as if it took part.

With `rrf([["a", "b"], ["c", "b", "a"]], [1, 0], c=0)` you return `c` with score 0, although the only list that names it
is switched off. Its ranks also slip into your ties. A list that weighs nothing has to be left out before it is read.
"""

FAILS = [
    "test_a_list_of_weight_zero_is_left_out",
    "test_a_list_of_weight_zero_does_not_break_ties",
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
        seen: set[str] = set()
        for rank, document in enumerate(ranking, start=1):
            if document not in seen:
                seen.add(document)
                parts.setdefault(document, []).append(weight / (c + rank))
                best[document] = min(rank, best.get(document, rank))
    scores = {document: math.fsum(values) for document, values in parts.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
