"""You name one winner where two are level. With opposite options and equal weights both score 1/2, and the table has
*not* decided; whoever is listed first is an accident of the spreadsheet. Report all of them, and no flip: there is
nothing to turn yet.
"""

FAILS = [
    "test_options_that_score_the_same_all_win",
    "test_equal_options_do_not_dominate_each_other",
    "test_random_tables_agree_with_the_ends_of_each_line",
    "test_a_tie_that_floats_cannot_see",
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
        "winners": winners[:1],
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
        for rival in scores:
            if rival == winner or share == 1:
                continue
            # The winner's lead is a straight line in the share: `full` at share 1, `none` at share 0.
            full = counts[winner][name] - counts[rival][name]
            none = (scores[winner] - scores[rival] - share * full) / (1 - share)
            if min(full, none) <= 0:
                at = none / (none - full)
                found.append((abs(at - share), {"criterion": name, "share": at, "to": rival}))
    return min(found, key=lambda one: one[0])[1] if found else None
