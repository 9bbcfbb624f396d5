"""You remove the dominated options before you scale. The scale runs from the worst to the best *of the table*, so
without `C` at 0, an option at 8 of 10 becomes the worst and counts 0 instead of 4/5. The statement keeps them in:
report them, and let them stretch the scale.
"""

FAILS = [
    "test_with_one_criterion_no_weight_can_move",
    "test_the_runner_up_is_not_always_the_one_who_turns_it",
    "test_a_winner_on_every_criterion_cannot_be_turned",
    "test_drawing_level_at_share_one_counts",
    "test_drawing_level_at_share_zero_counts",
    "test_being_equal_on_some_criteria_does_not_save_an_option",
    "test_dominated_options_still_stretch_the_scale",
    "test_values_of_other_names_are_ignored",
    "test_random_tables_agree_with_the_ends_of_each_line",
    "test_the_flip_is_where_both_scores_are_exactly_equal",
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
    scores = dict.fromkeys(options, Fraction(0))
    kept = {option: values for option, values in options.items() if not _is_dominated(counts, option)}
    dominated = [option for option in options if option not in kept]
    options, counts = kept, _counts(kept, criteria)
    scores |= {option: sum(shares[name] * counts[option][name] for name in criteria) for option in options}
    top = max(scores.values())
    alive = {option: scores[option] for option in options}
    winners = [option for option in options if scores[option] == top]
    return {
        "scores": scores,
        "winners": winners,
        "dominated": dominated,
        "flip": _flip(winners[0], shares, counts, alive) if len(winners) == 1 else None,
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
