"""You give whole parts and let the last round take whatever is left.

Three equal rounds and 8 hours: the whole parts are 1, 1, 1 and the last round takes both hours that are left, 4 in
all instead of 2. The sum is right and the proportion is not. Less than one hour is left for each round, so no round
should receive more than one of them: ask whose share was cut the most.
"""

FAILS = [
    "test_eight_hours_over_three_rounds",
    "test_equal_fractional_parts_go_to_the_earlier_round",
    "test_several_extra_hours_go_to_different_rounds",
    "test_no_gap_anywhere_is_an_equal_split",
    "test_a_small_need_is_not_lifted_at_the_cost_of_the_sum",
    "test_random_loops_agree_with_handing_out_by_the_rules",
    "test_equal_needs_stay_equal_when_written_as_decimals",
]

from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    if not rounds:
        return {}
    needs = [Fraction(str(row["weight"])) * Fraction(str(row["gap"])) for row in rounds]
    if not any(needs):
        needs = [Fraction(1) for _ in rounds]
    spare = hours - len(rounds)
    given = [int(spare * need / sum(needs)) for need in needs]
    given[-1] += spare - sum(given)
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}
