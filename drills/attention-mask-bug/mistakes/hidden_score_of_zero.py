"""You give a hidden key the score 0 before the softmax, and a score of 0 is a quite ordinary one.

Try one query that may look at the first of two keys, all scores 0: the first weight must be 1, and yours is 0.5.
What has no part in a softmax has the score minus infinity, because only `exp(-inf)` is 0.
"""

FAILS = [
    "test_equal_scores_are_shared_among_what_is_seen",
    "test_one_row_sees_nothing_and_the_others_do_not_mind",
    "test_negative_scores_are_no_masked_ones",
    "test_a_hidden_giant_leaves_the_others_their_shares",
    "test_random_heads_agree_with_the_definition",
    "test_only_the_mask_can_fail_here",
]

from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    root = sqrt(len(K[0]))
    scores = [
        [_dot(query, key) / root if may_look else 0.0 for key, may_look in zip(K, line, strict=True)]
        for query, line in zip(Q, mask, strict=True)
    ]
    weights = [_softmax(row) for row in scores]
    weights = [
        [weight if may_look else 0.0 for weight, may_look in zip(row, line, strict=True)]
        for row, line in zip(weights, mask, strict=True)
    ]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
