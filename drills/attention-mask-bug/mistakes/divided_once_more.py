"""You leave the mask after the softmax and divide each row by what is left.

Try one hidden key with a score of 5,000 beside two visible ones with 2: next to the giant both have underflowed to
0, and nothing is left to divide. It repairs the sum and not the cause, which is that a hidden key takes part at
all.
"""

FAILS = [
    "test_a_hidden_giant_leaves_the_others_their_shares",
]

from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    root = sqrt(len(K[0]))
    scores = [[_dot(query, key) / root for key in K] for query in Q]
    weights = [_softmax(row) for row in scores]
    weights = [
        [weight if may_look else 0.0 for weight, may_look in zip(row, line, strict=True)]
        for row, line in zip(weights, mask, strict=True)
    ]
    weights = [[weight / (sum(row) or 1.0) for weight in row] for row in weights]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
