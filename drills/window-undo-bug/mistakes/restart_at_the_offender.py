"""You begin a new window at the token that is one too many.

Try `["a", "b", "a", "c"]` with `{"a": 1}`: you go on with `a c` and return 2, but `b a c` is valid and holds 3. Only
the first `a` has to leave; what stands between it and the new one may stay. Move the left end just far enough, and take
back the count of each token you pass.
"""

FAILS = [
    "test_one_tool_call_a_slice",
    "test_small_random_lists_agree_with_trying_every_span",
]


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        if counts[token] > limit.get(token, len(tokens)):
            left = right if limit[token] else right + 1
            counts = {token: min(1, limit[token])}
        longest = max(longest, right - left + 1)
    return longest
