"""You return the last of several equally long spans; the contract asks for the leftmost. Try `["a", "b"]` with `k =
1`: `(0, 0)` and `(1, 1)` are equally long, and you give `(1, 1)`. Since the window moves from left to right, the
first span of a length is the leftmost: only a strictly longer one may replace it. (Look at `k = 0` as well: an empty
window is not a span.)
"""

FAILS = [
    "test_ties_go_to_the_leftmost_span",
    "test_no_kinds_allowed_gives_none",
    "test_all_tokens_different_with_one_kind_allowed",
    "test_a_kind_stays_while_one_of_its_tokens_is_inside",
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
        if right - left + 1 >= best_length:
            best, best_length = (left, right), right - left + 1
    return best
