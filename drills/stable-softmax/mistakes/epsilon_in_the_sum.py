"""You add a small epsilon to the sum "to be safe", and now nothing adds up to 1.

Try `[-3.5]`: one candidate is certain, and you return 0.99999999. Once the largest logit is subtracted, one power
is exactly 1, so the sum cannot be 0 and has no need of help. The epsilon hides the only row in which it could be:
the empty one, which wants a decision of its own.
"""

FAILS = [
    "test_equal_logits_share_what_the_mask_leaves",
    "test_one_candidate_is_certain",
    "test_without_a_mask_all_take_part",
    "test_minus_infinity_has_probability_zero",
    "test_a_logit_of_zero_is_not_a_masked_one",
    "test_what_is_masked_is_never_looked_at",
    "test_moderate_random_rows_agree_with_sixty_digits",
    "test_logits_of_a_thousand_do_not_overflow",
    "test_logits_of_minus_a_thousand_do_not_vanish",
    "test_a_masked_giant_leaves_the_others_alone",
    "test_a_rare_candidate_keeps_its_tiny_probability",
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
    top = max(logits)
    if top == -inf:
        return [0.0] * len(xs), True
    powers = [exp(x - top) for x in logits]
    total = sum(powers) + 1e-8
    return [power / total for power in powers], False
