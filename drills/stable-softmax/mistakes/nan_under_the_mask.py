"""You look for `nan` and infinity in all of `xs`, although what is masked is never looked at.

Try `[nan, 1.0]` with `[False, True]`: the answer is `[0.0, 1.0]`, and you raise. Padded places often hold rubbish,
and one of them must not end the request. Let the mask act first; check what is left.
"""

FAILS = [
    "test_what_is_masked_is_never_looked_at",
]

from math import exp, inf, isnan


def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    if mask is None:
        mask = [True] * len(xs)
    if not xs or len(mask) != len(xs):
        raise ValueError("no entries, or unequal lengths")
    if any(isnan(x) or x == inf for x in xs):
        raise ValueError("nan or +inf")
    logits = [x if takes_part else -inf for x, takes_part in zip(xs, mask, strict=True)]
    top = max(logits)
    if top == -inf:
        return [0.0] * len(xs), True
    powers = [exp(x - top) for x in logits]
    total = sum(powers)
    return [power / total for power in powers], False
