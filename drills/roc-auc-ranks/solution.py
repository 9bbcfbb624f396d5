import math
from itertools import groupby
from operator import itemgetter


def roc_auc(y: list[int], s: list[float]) -> float | None:
    """Return the area under the ROC curve: the share of (positive, negative) pairs in the right order.

    A tied pair counts half. None when a class is missing. ValueError for unequal lengths or a NaN score.
    """
    # NaN is neither above, below nor equal to anything, so a sort would leave it (and its neighbours) anywhere.
    if any(math.isnan(score) for score in s):
        raise ValueError("a score is NaN")

    rows = sorted(zip(s, y, strict=True))  # strict: unequal lengths are a ValueError
    half_wins = 0  # counted in halves, so that everything before the last division is a whole number
    positives = negatives_below = 0
    for _, group in groupby(rows, key=itemgetter(0)):
        labels = [label for _, label in group]
        group_positives = sum(labels)
        group_negatives = len(labels) - group_positives
        # Each positive of the group beats every negative below it and ties with every negative beside it.
        half_wins += group_positives * (2 * negatives_below + group_negatives)
        positives += group_positives
        negatives_below += group_negatives
    # Now every negative has been passed, so negatives_below is the number of them all.
    if positives == 0 or negatives_below == 0:
        return None
    return half_wins / (2 * positives * negatives_below)
