"""You exponentiate the logits as they come, and they are too large for a float or too small.

Try `[1000.0, 0.0]`: `exp(1000)` raises `OverflowError`, since a float ends near `exp(709)`. At `[-1000.0, -1000.0]`
both powers are 0 and you divide by 0. Only differences between logits matter, so you may subtract the same number
from all of them first. Which number makes the largest exponent harmless?
"""

FAILS = [
    "test_logits_of_a_thousand_do_not_overflow",
    "test_logits_of_minus_a_thousand_do_not_vanish",
    "test_a_masked_giant_leaves_the_others_alone",
    "test_ten_thousand_candidates_add_up_to_one",
]

from math import exp, inf, isnan


def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    if mask is None:
        mask = [True] * len(xs)
    if not xs or len(mask) != len(xs):
        raise ValueError("no entries, or unequal lengths")
    logits = [x if takes_part else -inf for x, takes_part in zip(xs, mask, strict=True)]
    if any(isnan(x) or x == inf for x in logits):
        raise ValueError("nan or +inf")
    if all(x == -inf for x in logits):
        return [0.0] * len(xs), True
    powers = [exp(x) for x in logits]
    return [power / sum(powers) for power in powers], False
