"""You let a NaN score through.

`roc_auc([0, 1, 0], [0.2, nan, 0.1])` has no right answer: every comparison with NaN is false, so the sort leaves the
row, and its neighbours, wherever they happen to be, and you return a number that looks like any other. Look for NaN
before anything depends on the order, also when a class is missing.
"""

FAILS = [
    "test_a_score_that_is_not_a_number_is_refused",
    "test_a_score_that_is_not_a_number_is_refused_even_when_a_class_is_missing",
]


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s):
        raise ValueError("lengths differ")
    rows = sorted(zip(s, y, strict=True))
    half_wins = positives = below = start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and rows[end][0] == rows[start][0]:
            end += 1
        group_positives = sum(label for _, label in rows[start:end])
        group_negatives = end - start - group_positives
        half_wins += group_positives * (2 * below + group_negatives)
        positives += group_positives
        below += group_negatives
        start = end
    return half_wins / (2 * positives * below) if positives and below else None
