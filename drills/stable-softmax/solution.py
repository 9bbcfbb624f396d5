from math import exp, inf, isnan


def softmax(xs: list[float], mask: list[bool] | None = None) -> tuple[list[float], bool]:
    """Return (probabilities, empty): the softmax of the entries whose mask is True, and 0.0 for all others.

    empty is True when nothing is left to choose from; the list then holds zeros only. Raises ValueError for no entries,
    for unequal lengths, and for nan or +inf among the entries that take part.
    """
    if mask is None:
        mask = [True] * len(xs)
    # The mask acts on the logits, before the largest is looked for: from here on a masked entry is -inf.
    # (Unequal lengths end here, and an empty list in max(): both with a ValueError of their own.)
    logits = [x if takes_part else -inf for x, takes_part in zip(xs, mask, strict=True)]
    if any(isnan(x) or x == inf for x in logits):
        raise ValueError("nan or +inf among the entries that take part")
    top = max(logits)
    if top == -inf:
        return [0.0] * len(xs), True
    # Every exponent is at most 0, so nothing overflows, and the largest contributes exp(0) = 1 to the sum.
    powers = [exp(x - top) for x in logits]
    total = sum(powers)
    return [power / total for power in powers], False
