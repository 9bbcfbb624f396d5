"""Remembering results makes your recursion fast, but it still goes as deep as both strings are long, and it keeps
every pair. With 20,000 characters Python stops at its recursion limit of about 1,000 calls; with 120 you hold 14,400
results where two rows of 121 numbers would do. Turn the recursion round: start from the empty prefixes and fill row
after row, with loops.
"""

FAILS = [
    "test_twenty_thousand_characters_under_a_cap_of_twenty",
    "test_one_hundred_and_twenty_characters_need_at_most_40_kilobytes",
]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    if cap is not None and abs(len(a) - len(b)) > cap:
        return None
    known: dict[tuple[int, int], int] = {}

    def find(i: int, j: int) -> int:
        if i == 0 or j == 0:
            return i + j
        if (i, j) not in known:
            if a[i - 1] == b[j - 1]:
                known[i, j] = find(i - 1, j - 1)
            else:
                known[i, j] = 1 + min(find(i - 1, j), find(i, j - 1), find(i - 1, j - 1))
        return known[i, j]

    found = find(len(a), len(b))
    return found if cap is None or found <= cap else None
