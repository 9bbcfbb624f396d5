from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    """One head: (outputs, weights), a row for each query; mask[i][j] says whether query i may look at key j."""
    root = sqrt(len(K[0]))
    # What a query may not look at leaves before the softmax, so that it takes no part in the sum.
    scores = [
        [_dot(query, key) / root if may_look else -inf for key, may_look in zip(K, line, strict=True)]
        for query, line in zip(Q, mask, strict=True)
    ]
    # A row belongs to one query, and it is the query that distributes its attention.
    weights = [_softmax(row) for row in scores]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    """Weights that add up to 1, without overflow; zeros if no score is above minus infinity."""
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
