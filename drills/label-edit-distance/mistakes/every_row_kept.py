"""Your answers are right and fast enough, but you keep the whole table. Two strings of 200 characters give 40,000
cells where 402 are needed; with 10,000 characters each it would be hundreds of megabytes. A cell looks only at its
own row and the one above: keep those two and let the others go.
"""

FAILS = ["test_two_hundred_characters_need_at_most_64_kilobytes"]


def distance(a: str, b: str, cap: int | None = None) -> int | None:
    limit = max(len(a), len(b)) if cap is None else cap
    if abs(len(a) - len(b)) > limit:
        return None
    too_far = limit + 1
    # Row i holds the columns from starts[i] on.
    table = [list(range(min(len(b), limit) + 1))]
    starts = [0]
    for i in range(1, len(a) + 1):
        first, last = max(0, i - limit), min(len(b), i + limit)
        above, start = table[-1], starts[-1]
        row: list[int] = []
        for j in range(first, last + 1):
            if j == 0:
                row.append(i)
                continue
            up = above[j - start] if j - start < len(above) else too_far
            diagonal = above[j - 1 - start] if j > start else too_far
            left = row[-1] if row else too_far
            row.append(diagonal if a[i - 1] == b[j - 1] else 1 + min(left, up, diagonal))
        table.append(row)
        starts.append(first)
    found = table[-1][-1]
    return found if found <= limit else None
