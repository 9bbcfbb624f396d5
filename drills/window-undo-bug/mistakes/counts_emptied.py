"""You empty all counts when the window moves, although some of its tokens are still inside.

Try `["b", "c", "b", "c"]` with `{"b": 1, "c": 1}`. At the second `b` the window becomes `c b`, and its `c` still has to
be counted; you forget it, so the last `c` passes for the first and you return 3 instead of 2. The counts must say what
is in the window now: neither more (the fault you were given) nor less.
"""

FAILS = [
    "test_what_stays_inside_is_still_counted",
    "test_small_random_lists_agree_with_trying_every_span",
    "test_sixty_thousand_tokens_of_twenty_thousand_kinds",
]


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        held, allowed = counts[token], limit.get(token, len(tokens))
        if held > allowed:
            while tokens[left] != token:
                left += 1
            left += 1
            counts = {token: allowed}
        longest = max(longest, right - left + 1)
    return longest
