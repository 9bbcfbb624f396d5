"""You treat a cap of 0 as if there were none. Try `distance("a", "b", 0)`: the distance is 1, above the cap, so the
answer is `None`, and you return 1. In Python `0` counts as false, so `if cap` cannot tell "no cap" from "a cap of
zero"; ask `cap is None`.
"""

FAILS = [
    "test_a_cap_of_zero_refuses_any_difference",
    "test_small_random_strings_agree_with_the_definition_under_every_cap",
]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    limit = cap or max(len(a), len(b))
    if abs(len(a) - len(b)) > limit:
        return None
    too_far = limit + 1
    above = list(range(len(b) + 1))
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
