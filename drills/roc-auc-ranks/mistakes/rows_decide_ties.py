"""You let the order of the rows decide who comes first among equal scores.

`roc_auc([0, 1], [0.5, 0.5])` and `roc_auc([1, 0], [0.5, 0.5])` describe the same two rows, yet you answer 1 for one of
them and 0 for the other. Sorting puts tied rows somewhere, but that place means nothing. Treat all rows of one score as
one group, and settle the group's pairs before you go on (or give each of them the mean of the group's ranks).
"""

FAILS = [
    "test_a_tied_pair_counts_half",
    "test_all_scores_equal_give_one_half",
    "test_tied_rows_give_the_same_answer_with_the_positive_first",
    "test_tied_rows_give_the_same_answer_with_the_negative_first",
    "test_infinite_scores_are_ranked_and_can_tie",
    "test_small_random_rows_agree_with_comparing_every_pair",
    "test_sixty_thousand_rows_with_ties",
]


def roc_auc(y: list[int], s: list[float]) -> float | None:
    if len(y) != len(s) or any(score != score for score in s):
        raise ValueError("lengths differ or a score is NaN")
    order = sorted(range(len(s)), key=lambda row: s[row])
    positives = sum(y)
    negatives = len(y) - positives
    if not positives or not negatives:
        return None
    ranks = sum(rank for rank, row in enumerate(order, start=1) if y[row])
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives)
