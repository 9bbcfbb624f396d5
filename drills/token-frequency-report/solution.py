from heapq import nlargest


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    """Return the k most frequent tokens with their counts; equal counts keep the order of first appearance.

    ValueError for a negative k.
    """
    if k < 0:
        raise ValueError(f"k is {k}, and a report cannot have fewer than no lines")
    counts: dict[str, int] = {}  # in the order of first appearance, because a dict keeps the order of insertion
    for token in tokens:
        counts[token] = counts.get(token, 0) + 1
    # nlargest keeps equal items in the order in which it meets them, as a stable sort does.
    return nlargest(k, counts.items(), key=lambda pair: pair[1])
