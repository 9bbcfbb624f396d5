"""You give a tied pair nothing.

With `y = [1, 0]` and `s = [0.5, 0.5]` there is one pair and it is tied: the model has no opinion, so the answer is
0.5, not 0. A positive earns two different amounts: a whole point for each negative below its score, and half a point
for each negative *at* its score. Count the two separately.
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
    rows = sorted(zip(s, y, strict=True))
    wins = below = waiting = 0
    previous = None
    for score, label in rows:
        if score != previous:
            below, waiting, previous = below + waiting, 0, score
        if label:
            wins += below
        else:
            waiting += 1
    negatives = below + waiting
    positives = len(rows) - negatives
    return wins / (positives * negatives) if positives and negatives else None
