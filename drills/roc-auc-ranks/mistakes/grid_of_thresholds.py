"""You trace the curve over a fixed grid of thresholds between 0 and 1.

The scores -7.5, -2.0, 3.0 and 41.0 are a ranking like any other, but your grid sees only "below 0" and "above 1".
Inside the range, too, scores that fall between two grid points become ties they are not. The only thresholds at which
anything changes are the scores themselves, so walk through those.
"""

FAILS = [
    "test_scores_need_not_be_probabilities",
    "test_scores_close_together_are_not_tied",
    "test_sixty_thousand_rows_with_ties",
]

from bisect import bisect_left
from itertools import pairwise


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s) or any(score != score for score in s):
        raise ValueError("lengths differ or a score is NaN")
    hits = sorted(score for label, score in zip(y, s, strict=True) if label == 1)
    alarms = sorted(score for label, score in zip(y, s, strict=True) if label == 0)
    if not hits or not alarms:
        return None
    curve = [(1.0, 1.0)]
    for step in range(101):
        threshold = step / 100
        false_rate = 1 - bisect_left(alarms, threshold) / len(alarms)
        curve.append((false_rate, 1 - bisect_left(hits, threshold) / len(hits)))
    curve.append((0.0, 0.0))
    return sum((right - left) * (low + high) / 2 for (right, high), (left, low) in pairwise(curve))
