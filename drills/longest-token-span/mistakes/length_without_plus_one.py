"""Your length is one short. Both ends belong to the span, so it holds `right - left + 1` tokens; `right - left` makes
a span of one token look empty. Try `["a"]` with `k = 1`: the answer is `(0, 0)`, and yours is `None`, because a
length of zero never beats the best so far. Decide whether the end is inclusive before you write the first line, and
say it aloud.
"""

FAILS = [
    "test_one_token_is_a_span_of_one",
    "test_all_tokens_different_with_one_kind_allowed",
    "test_small_random_lists_agree_with_trying_every_span",
]


def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    best_length = 0
    counts: dict[str, int] = {}
    left = 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while len(counts) > k:
            counts[tokens[left]] -= 1
            if counts[tokens[left]] == 0:
                del counts[tokens[left]]
            left += 1
        if right - left > best_length:
            best, best_length = (left, right), right - left
    return best
