"""You subtract the largest of all logits, also of those that are masked, and divide by what is left afterwards.

Try `[1000.0, -1000.0, -1000.0]` with the first masked. Measured from 1,000, the two that take part lie at −2,000,
both powers are 0, and you divide 0 by 0. Moderate rows come out right, so the fault waits for a masked giant.
Choose the largest after the mask has acted, not before.
"""

FAILS = [
    "test_a_masked_giant_leaves_the_others_alone",
]

from math import exp, inf, isnan


def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    if mask is None:
        mask = [True] * len(xs)
    if not xs or len(mask) != len(xs):
        raise ValueError("no entries, or unequal lengths")
    seen = [x for x, takes_part in zip(xs, mask, strict=True) if takes_part]
    if any(isnan(x) or x == inf for x in seen):
        raise ValueError("nan or +inf")
    if all(x == -inf for x in seen):
        return [0.0] * len(xs), True
    top = max(x for x in xs if not isnan(x) and x != inf)
    powers = [exp(x - top) if takes_part else 0.0 for x, takes_part in zip(xs, mask, strict=True)]
    total = sum(powers)
    return [power / total for power in powers], False
