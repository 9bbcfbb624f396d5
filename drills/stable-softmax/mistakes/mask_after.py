"""You set the masked places to zero after the softmax, so what is left no longer adds up to 1.

Try `[0.0, 0.0]` with `[True, False]`: the hidden candidate has already taken its half of the sum, and you return
`[0.5, 0.0]` where 1.0 is right. A candidate that does not take part must be gone before anything is added up.
"""

FAILS = [
    "test_equal_logits_share_what_the_mask_leaves",
    "test_moderate_random_rows_agree_with_sixty_digits",
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
    xs = [-inf if isnan(x) or x == inf else x for x in xs]
    top = max(xs)
    powers = [exp(x - top) for x in xs]
    total = sum(powers)
    return [power / total if takes_part else 0.0 for power, takes_part in zip(powers, mask, strict=True)], False
