"""Your answers are right and fast enough, but you keep the whole table. Two strings of 120 characters give 14,600
cells where 242 are needed; with 10,000 characters each it would be hundreds of megabytes. A cell looks only at its
own row and the one above: keep those two and let the others go.
"""

FAILS = ["test_one_hundred_and_twenty_characters_need_at_most_40_kilobytes"]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    limit = max(len(a), len(b)) if cap is None else cap
    if abs(len(a) - len(b)) > limit:
        return None
    too_far = limit + 1
    above = list(range(len(b) + 1))
    row = [too_far] * (len(b) + 1)
    table = [above[: limit + 1]]
    for i, character in enumerate(a, start=1):
        first, last = max(1, i - limit), min(len(b), i + limit)
        left = row[first - 1] = i if first == 1 else too_far
        if last < len(b):
            row[last + 1] = too_far
        for j in range(first, last + 1):
            left = above[j - 1] if character == b[j - 1] else 1 + min(left, above[j], above[j - 1])
            row[j] = left
        table.append(row[first - 1 : last + 1])
        above, row = row, above
    return table[-1][-1] if table[-1][-1] <= limit else None
