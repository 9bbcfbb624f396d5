"""You take the root of the width of the values.

Try keys of width 4 and values of width 1: the scores have to be halved, and you leave them as they are. The scores
are sums over the entries of queries and keys, so it is their width by which sums grow. Values come later.
"""

FAILS = [
    "test_the_width_of_the_values_is_not_the_width_of_the_keys",
    "test_random_heads_agree_with_the_definition",
    "test_only_the_scale_can_fail_here",
]

from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    root = sqrt(len(V[0]))
    scores = [
        [_dot(query, key) / root if may_look else -inf for key, may_look in zip(K, line, strict=True)]
        for query, line in zip(Q, mask, strict=True)
    ]
    weights = [_softmax(row) for row in scores]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
