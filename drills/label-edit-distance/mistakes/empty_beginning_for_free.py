"""Your first row or column is filled with zeros, so characters at the start of one string cost nothing. Try
`distance("", "a")`: one insertion is needed, and you return 0. The border cells are the base of everything: `d(0, j)`
is `j`, because all `j` characters have to be inserted, and `d(i, 0)` is `i`.
"""

FAILS = [
    "test_from_nothing_everything_is_inserted",
    "test_a_cap_beyond_both_lengths",
    "test_small_random_strings_agree_with_the_definition_in_both_directions",
    "test_small_random_strings_agree_with_the_definition_under_every_cap",
]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    limit = max(len(a), len(b)) if cap is None else cap
    if abs(len(a) - len(b)) > limit:
        return None
    too_far = limit + 1
    above = [0] * (len(b) + 1)
    row = [too_far] * (len(b) + 1)
    for i, character in enumerate(a, start=1):
        first, last = max(1, i - limit), min(len(b), i + limit)
        row[first - 1] = i if first == 1 else too_far
        if last < len(b):
            row[last + 1] = too_far
        for j in range(first, last + 1):
            row[j] = above[j - 1] if character == b[j - 1] else 1 + min(row[j - 1], above[j], above[j - 1])
        above, row = row, above
    return above[len(b)] if above[len(b)] <= limit else None
