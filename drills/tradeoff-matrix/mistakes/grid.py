"""You try shares in steps of one hundredth and take the first at which somebody else leads. In the first example that
gives 0.35, and the true flip is 14/39; where two options are close you jump over the place altogether. Along one
share each lead is a straight line: its two ends are known, so its zero can be computed instead of searched.
"""

FAILS = [
    "test_retrieval_wins_until_quality_counts_for_less_than_14_39ths",
    "test_dominated_options_still_stretch_the_scale",
    "test_random_tables_agree_with_the_ends_of_each_line",
    "test_the_flip_is_where_both_scores_are_exactly_equal",
    "test_a_lead_that_floats_cannot_see",
]

from fractions import Fraction
from typing import Any


def decide(options: dict[str, dict[str, int]], criteria: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return scores, winners, dominated options, and the smallest change of one share that turns the decision.

    Scores and shares are exact Fractions. ValueError without options, for a missing value or unusable weights.
    """
    total = sum(criterion["weight"] for criterion in criteria.values())
    if not options or total == 0 or any(criterion["weight"] < 0 for criterion in criteria.values()):
        raise ValueError("options and a positive sum of weights are needed, and no weight below 0")
    if any(name not in values for values in options.values() for name in criteria):
        raise ValueError("an option has no value on a criterion")

    shares = {name: Fraction(criterion["weight"], total) for name, criterion in criteria.items()}
    counts = _counts(options, criteria)
    scores = {option: sum(shares[name] * counts[option][name] for name in criteria) for option in options}
    top = max(scores.values())
    winners = [option for option in options if scores[option] == top]
    return {
        "scores": scores,
        "winners": winners,
        "dominated": [option for option in options if _is_dominated(counts, option)],
        "flip": _flip(winners[0], shares, counts, scores) if len(winners) == 1 else None,
    }


def _counts(options: dict[str, dict[str, int]], criteria: dict[str, dict[str, Any]]) -> dict[str, dict[str, Fraction]]:
    """Each option's value as 0 (worst of them) to 1 (best of them), on each criterion."""
    counts: dict[str, dict[str, Fraction]] = {option: {} for option in options}
    for name, criterion in criteria.items():
        values = [option[name] for option in options.values()]
        worst, best = min(values), max(values)
        if criterion["better"] == "low":
            worst, best = best, worst
        for option, values_of in options.items():
            counts[option][name] = Fraction(values_of[name] - worst, best - worst) if best != worst else Fraction(0)
    return counts


def _is_dominated(counts: dict[str, dict[str, Fraction]], option: str) -> bool:
    mine = counts[option]
    return any(other != mine and all(other[name] >= mine[name] for name in mine) for other in counts.values())


def _flip(
    winner: str, shares: dict[str, Fraction], counts: dict[str, dict[str, Fraction]], scores: dict[str, Fraction]
) -> dict[str, Any] | None:
    """The share nearest to the present one at which a rival reaches the winner, over all criteria and rivals."""
    found = []
    for name, share in shares.items():
        for step in range(101):
            at = Fraction(step, 100)
            if share == 1:
                continue
            moved = {n: at if n == name else s * (1 - at) / (1 - share) for n, s in shares.items()}
            level = {o: sum(moved[n] * counts[o][n] for n in shares) for o in counts}
            for rival in scores:
                if rival != winner and level[rival] >= level[winner]:
                    found.append((abs(at - share), {"criterion": name, "share": at, "to": rival}))
    return min(found, key=lambda one: one[0])[1] if found else None
