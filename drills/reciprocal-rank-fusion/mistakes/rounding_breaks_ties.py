"""You add the contributions in the order of the lists, and rounding decides a tie.

With three lists that rotate `a`, `b`, `c` and `c = 2`, each document gets 1/3, 1/4 and 1/5, only in another order; yet
your sums differ in the last bit and `a` comes last. Floats do not add associatively. Keep the contributions and add
them in a way that rounds only once, so that equal contributions give equal scores.
"""

FAILS = ["test_the_order_of_adding_does_not_break_a_tie"]


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    weights = [1.0] * len(lists) if weights is None else weights
    if len(weights) != len(lists) or any(weight < 0 for weight in weights):
        raise ValueError("one weight of at least 0 for each list")
    scores: dict[str, float] = {}
    best: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):
        seen: set[str] = set()
        for rank, document in enumerate(ranking, start=1):
            if weight > 0 and document not in seen:
                seen.add(document)
                scores[document] = scores.get(document, 0.0) + weight / (c + rank)
                best[document] = min(rank, best.get(document, rank))
    return sorted(scores.items(), key=lambda pair: (-pair[1], best[pair[0]], pair[0]))
