"""Your answer is right, but it compares every positive with every negative.

With 30,000 of each that is 900 million comparisons; each time the rows double, your time grows four times. You never
use *which* negatives a positive beats, only *how many*: put the rows in an order in which that number can be carried
along.
"""

FAILS = ["test_sixty_thousand_rows_with_ties"]


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s) or any(score != score for score in s):
        raise ValueError("lengths differ or a score is NaN")
    positives = [score for label, score in zip(y, s, strict=True) if label == 1]
    negatives = [score for label, score in zip(y, s, strict=True) if label == 0]
    if not positives or not negatives:
        return None
    wins = 0.0
    for positive in positives:
        for negative in negatives:
            if positive > negative:
                wins += 1.0
            elif positive == negative:
                wins += 0.5
    return wins / (len(positives) * len(negatives))
