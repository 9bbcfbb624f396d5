def distance(a: str, b: str, cap: int | None = None) -> int | None:
    """Return the smallest number of insertions, deletions and replacements that turn a into b.

    With a cap, None if that number is larger than cap.
    """
    # The distance is symmetric, so the rows may run over the shorter string.
    b, a = sorted((a, b), key=len)
    # Without a cap the band is as wide as the table, because no distance exceeds the longer length.
    limit = len(a) if cap is None else cap
    if len(a) - len(b) > limit:
        return None

    # Invariant: above[j] is the distance of a[:i] and b[:j] wherever that is at most limit, for |i - j| <= limit.
    # Further from the diagonal it is more than limit, since the lengths alone differ by more.
    above = list(range(len(b) + 1))
    row = above.copy()
    for i, character in enumerate(a, start=1):
        first, last = max(1, i - limit), min(len(b), i + limit)
        # Before the band stands i: right in column 0, and too far in any other, because i is above limit there.
        # After the band the cells have never been written and still hold j, which is above limit as well.
        left = row[first - 1] = i
        diagonal = above[first - 1]
        for j in range(first, last + 1):
            up = above[j]
            left = diagonal if character == b[j - 1] else 1 + min(left, up, diagonal)
            row[j] = left
            diagonal = up
        above, row = row, above
    return above[-1] if above[-1] <= limit else None
