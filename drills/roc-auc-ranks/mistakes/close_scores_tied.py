"""You treat scores that are merely close as tied.

With `y = [1, 0]` and `s = [1e-15, 0.0]` the positive has the higher score, however narrowly, and the answer is 1. A
difference also fails at infinity: `inf - inf` is NaN, so two equal infinities do not count as a tie at all. AUC depends
on order alone, so ask only "above, below or equal", never "how far apart".
"""

FAILS = ["test_scores_close_together_are_not_tied", "test_infinite_scores_are_ranked_and_can_tie"]


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s) or any(score != score for score in s):
        raise ValueError("lengths differ or a score is NaN")
    rows = sorted(zip(s, y, strict=True))
    half_wins = positives = below = start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and abs(rows[end][0] - rows[start][0]) < 1e-9:
            end += 1
        group_positives = sum(label for _, label in rows[start:end])
        group_negatives = end - start - group_positives
        half_wins += group_positives * (2 * below + group_negatives)
        positives += group_positives
        below += group_negatives
        start = end
    return half_wins / (2 * positives * below) if positives and below else None
