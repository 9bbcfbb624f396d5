"""You answer 0.5 when a class is missing.

For `y = [1, 1]` there is no pair of a positive and a negative, so there is nothing to take a share of. Calling that 0.5
says "no better than chance", which nobody has measured, and the invented number disappears into the report's average.
Say that there is no answer.
"""

FAILS = [
    "test_without_negatives_there_is_no_answer",
    "test_without_positives_there_is_no_answer",
    "test_no_rows_give_none",
    "test_small_random_rows_agree_with_comparing_every_pair",
]


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s) or any(score != score for score in s):
        raise ValueError("lengths differ or a score is NaN")
    positives = sum(y)
    negatives = len(y) - positives
    if not positives or not negatives:
        return 0.5
    beside: dict[float, list[int]] = {}
    for label, score in zip(y, s, strict=True):
        beside.setdefault(score, [0, 0])[label] += 1
    half_wins = below = 0
    for score in sorted(beside):
        group_negatives, group_positives = beside[score]
        half_wins += group_positives * (2 * below + group_negatives)
        below += group_negatives
    return half_wins / (2 * positives * negatives)
