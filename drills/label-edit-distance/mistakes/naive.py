"""Your recurrence is right, but the recursion computes the same pairs of prefixes over and over. With `"abc"` and
`"xyz"` that is 94 calls; with 14 characters and nothing in common it is billions, and long strings run into Python's
recursion limit first. There are only `n * m` different pairs: fill them in once, in an order in which the neighbours
are already known.
"""

FAILS = [
    "test_fourteen_characters_without_anything_in_common",
    "test_twenty_thousand_characters_under_a_cap_of_twenty",
    "test_one_hundred_and_twenty_characters_need_at_most_40_kilobytes",
]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    found = _distance(a, b, len(a), len(b))
    return found if cap is None or found <= cap else None


def _distance(a: str, b: str, i: int, j: int) -> int:
    if i == 0 or j == 0:
        return i + j
    if a[i - 1] == b[j - 1]:
        return _distance(a, b, i - 1, j - 1)
    return 1 + min(_distance(a, b, i - 1, j), _distance(a, b, i, j - 1), _distance(a, b, i - 1, j - 1))
