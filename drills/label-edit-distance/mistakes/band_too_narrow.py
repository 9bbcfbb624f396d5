"""Your band leaves out the cells at exactly `cap` steps from the diagonal. Try `distance("ab", "a", 1)`: one deletion
is enough and the answer is 1, but the last cell lies one step off the diagonal, you never compute it, and you return
`None`. A path that spends the whole cap on insertions runs along the edge of the band: include `|i - j| == cap`.
"""

FAILS = [
    "test_a_cap_used_up_by_insertions_at_the_end",
    "test_a_cap_used_up_by_deletions_at_the_start",
    "test_small_random_strings_agree_with_the_definition_under_every_cap",
]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    limit = max(len(a), len(b)) if cap is None else cap
    if abs(len(a) - len(b)) > limit:
        return None
    too_far = limit + 1
    width = limit if cap is None else max(0, limit - 1)
    above = list(range(len(b) + 1))
    row = [too_far] * (len(b) + 1)
    for i, character in enumerate(a, start=1):
        first, last = max(1, i - width), min(len(b), i + width)
        row[first - 1] = i if first == 1 else too_far
        if last < len(b):
            row[last + 1] = too_far
        for j in range(first, last + 1):
            row[j] = above[j - 1] if character == b[j - 1] else 1 + min(row[j - 1], above[j], above[j - 1])
        above, row = row, above
    return above[len(b)] if above[len(b)] <= limit else None
