"""You fold upper case, and nobody asked for it.

"The" and "the" are two tokens here, as they are for a tokenizer; for `["the", "The"]` you report one of them twice as
often as it occurs. Whether to normalise is a question for the interviewer, before the first line of code.
"""

FAILS = [
    "test_upper_case_is_another_token",
    "test_something_unhashable_is_no_token",
    "test_random_lists_agree_with_comparing_everything",
]

from collections import Counter


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    return Counter(token.lower() for token in tokens).most_common(k)
