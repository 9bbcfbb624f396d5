"""You mask with a very negative number instead of minus infinity, and a row without candidates gets probabilities.

Try `[2.0, 3.0]` with both masked: after −1e9 has taken the place of both they are equal, and you return `[0.5,
0.5]`, a valid-looking choice between two things that are forbidden. Use `-inf`, and treat the row in which the
largest logit is `-inf` as a case of its own.
"""

FAILS = [
    "test_a_row_that_is_masked_entirely_is_empty",
    "test_one_masked_candidate_is_an_empty_row",
    "test_minus_infinity_beside_a_masked_logit_is_an_empty_row",
]

from math import exp, inf, isnan


def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    if mask is None:
        mask = [True] * len(xs)
    if not xs or len(mask) != len(xs):
        raise ValueError("no entries, or unequal lengths")
    logits = [x if takes_part else -1e9 for x, takes_part in zip(xs, mask, strict=True)]
    if any(isnan(x) or x == inf for x in logits):
        raise ValueError("nan or +inf")
    top = max(logits)
    if top == -inf:
        return [0.0] * len(xs), True
    powers = [exp(x - top) for x in logits]
    total = sum(powers)
    return [power / total for power in powers], False
