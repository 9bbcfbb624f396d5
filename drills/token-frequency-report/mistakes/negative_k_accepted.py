"""You pass a negative k on to a slice, which has a meaning for it that you did not intend.

`[:-1]` is everything but the last line, so a caller who computes k wrongly gets a report that looks fine. Check what
you cannot serve at the entrance, and say so with a `ValueError`.
"""

FAILS = ["test_a_negative_k_is_refused"]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    return sorted(Counter(tokens).items(), key=lambda pair: -pair[1])[:k]
