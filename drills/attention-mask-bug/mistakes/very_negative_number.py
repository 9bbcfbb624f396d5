"""You hide keys with a very negative number, and a query that sees nothing spreads its attention over everything.

Try one query and one key that it may not look at: the answer is zeros, and you give the hidden key the weight 1.
Where all scores are equally negative, the softmax sees equal scores. Minus infinity keeps the two cases apart.
"""

FAILS = [
    "test_a_query_that_sees_nothing_gets_zeros",
    "test_one_row_sees_nothing_and_the_others_do_not_mind",
    "test_random_heads_agree_with_the_definition",
]

from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    root = sqrt(len(K[0]))
    scores = [
        [_dot(query, key) / root if may_look else -1e9 for key, may_look in zip(K, line, strict=True)]
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
