"""When a token leaves, you remove its whole kind, although other tokens of that kind may still be inside. Try `["a",
"a", "b", "b"]` with `k = 1`: on the first `b` one `a` leaves and your set forgets `a`, although the second `a` is
still in the window, so `a b b` passes as one kind. A set knows whether a kind is there, not how often: keep counts,
and drop a kind only when its count reaches zero.
"""

FAILS = [
    "test_ties_go_to_the_leftmost_span",
    "test_a_kind_stays_while_one_of_its_tokens_is_inside",
    "test_small_random_lists_agree_with_trying_every_span",
]


def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    best_length = 0
    kinds: set[str] = set()
    left = 0
    for right, token in enumerate(tokens):
        kinds.add(token)
        while len(kinds) > k:
            kinds.discard(tokens[left])
            left += 1
        if right - left + 1 > best_length:
            best, best_length = (left, right), right - left + 1
    return best
