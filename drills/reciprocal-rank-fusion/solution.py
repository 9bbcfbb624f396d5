import math


def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    """Fuse ranked lists by reciprocal rank: (id, score) pairs, highest score first.

    Ties go to the better best rank, then to the smaller id. ValueError for unequal lengths or a negative weight.
    """
    if weights is None:
        weights = [1.0] * len(lists)
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is negative")

    contributions: dict[str, list[float]] = {}
    best_rank: dict[str, int] = {}
    for ranking, weight in zip(lists, weights, strict=True):  # strict: unequal lengths are a ValueError
        if weight == 0:
            continue
        seen: set[str] = set()
        for rank, document in enumerate(ranking, start=1):
            if document in seen:
                continue  # its best rank in this list has been counted; the rank itself goes on
            seen.add(document)
            contributions.setdefault(document, []).append(weight / (c + rank))
            best_rank[document] = min(rank, best_rank.get(document, rank))

    # fsum rounds once, at the end, so equal contributions give equal scores in whatever order they came.
    scores = {document: math.fsum(parts) for document, parts in contributions.items()}
    return sorted(scores.items(), key=lambda pair: (-pair[1], best_rank[pair[0]], pair[0]))
