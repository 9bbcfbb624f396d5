"""You mended mask and scale; the softmax still runs along the wrong axis.

Try one query and two equal keys: its weights must be 0.5 and 0.5, and yours are 1 and 1, since each key distributes
itself over the queries. It is the query that distributes its attention, so each of its rows adds up to 1. A square
of equal scores hides this.
"""

FAILS = [
    "test_equal_scores_are_shared_among_what_is_seen",
    "test_equal_keys_are_looked_at_equally",
    "test_more_keys_than_queries",
    "test_more_queries_than_keys",
    "test_one_row_sees_nothing_and_the_others_do_not_mind",
    "test_the_width_of_the_values_is_not_the_width_of_the_keys",
    "test_negative_scores_are_no_masked_ones",
    "test_a_hidden_giant_leaves_the_others_their_shares",
    "test_a_later_token_changes_nothing_earlier",
    "test_random_heads_agree_with_the_definition",
    "test_only_the_axis_can_fail_here",
]

from math import exp, inf, sqrt


def attention(
    Q: list[list[float]], K: list[list[float]], V: list[list[float]], mask: list[list[bool]]
) -> tuple[list[list[float]], list[list[float]]]:
    root = sqrt(len(K[0]))
    scores = [
        [_dot(query, key) / root if may_look else -inf for key, may_look in zip(K, line, strict=True)]
        for query, line in zip(Q, mask, strict=True)
    ]
    columns = [_softmax(column) for column in zip(*scores, strict=True)]
    weights = [list(row) for row in zip(*columns, strict=True)]
    outputs = [[_dot(row, column) for column in zip(*V, strict=True)] for row in weights]
    return outputs, weights


def _dot(one, other):
    return sum(x * y for x, y in zip(one, other, strict=True))


def _softmax(scores):
    top, zeros = max(scores), [0.0] * len(scores)
    total = sum(exp(score - top) for score in scores if top > -inf)
    return [exp(score - top) / total for score in scores] if total else zeros
