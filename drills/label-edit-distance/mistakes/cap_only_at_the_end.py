"""You compute the exact distance and look at the cap afterwards. For 20,000 characters that is 400 million cells, to
learn in most cases only that the answer is above 20. The cap tells you beforehand which cells matter: `d(i, j)` is at
least `|i - j|`, so with `"abcdef"` and a cap of 1, each row needs three cells at most.
"""

FAILS = ["test_twenty_thousand_characters_under_a_cap_of_twenty"]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    if cap is not None and abs(len(a) - len(b)) > cap:
        return None
    above = list(range(len(b) + 1))
    for i, character in enumerate(a, start=1):
        row = [i]
        for j, other in enumerate(b, start=1):
            row.append(above[j - 1] if character == other else 1 + min(row[-1], above[j], above[j - 1]))
        above = row
    return above[-1] if cap is None or above[-1] <= cap else None
