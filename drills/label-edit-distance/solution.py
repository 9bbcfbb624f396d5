def distance(a: str, b: str, cap: int | None = None) -> int | None:
    """Return the smallest number of insertions, deletions and replacements that turn a into b.

    With a cap, None if that number is larger than cap.
    """
    # The distance is symmetric, so the rows may run over the shorter string.
    if len(a) < len(b):
        a, b = b, a
    # Without a cap the band is as wide as the table, because no distance exceeds the longer length.
    limit = len(a) if cap is None else cap
    if len(a) - len(b) > limit:
        return None

    # Invariant: above[j] is the distance of a[:i] and b[:j] wherever that is at most limit, for |i - j| <= limit.
    # Further from the diagonal it is more than limit, since the lengths alone differ by more.
    too_far = limit + 1
    above = list(range(len(b) + 1))
    row = [too_far] * (len(b) + 1)
    for i, character in enumerate(a, start=1):
        first, last = max(1, i - limit), min(len(b), i + limit)
        # The rows are used in turn, so the cells beside the band hold old values: mark them before they are read.
        left = row[first - 1] = i if first == 1 else too_far
        if last < len(b):
            row[last + 1] = too_far
        diagonal = above[first - 1]
        for j in range(first, last + 1):
            up = above[j]
            left = diagonal if character == b[j - 1] else 1 + min(left, up, diagonal)
            row[j] = left
            diagonal = up
        above, row = row, above
    return above[len(b)] if above[len(b)] <= limit else None
