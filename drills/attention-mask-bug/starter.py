from math import exp, inf


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    """One head: (outputs, weights), a row for each query; mask[i][j] says whether query i may look at key j."""
    width = len(K[0])
    scores = [[_dot(query, key) / width for key in K] for query in Q]
    # Softmax turns scores into weights that add up to 1.
    columns = [_softmax(column) for column in zip(*scores, strict=True)]
    weights = [list(row) for row in zip(*columns, strict=True)]
    # What a query may not look at has no weight.
    weights = [
        [weight if may_look else 0.0 for weight, may_look in zip(row, line, strict=True)]
        for row, line in zip(weights, mask, strict=True)
    ]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    """Weights that add up to 1, without overflow; zeros if no score is above minus infinity."""
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
