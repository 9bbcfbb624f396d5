"""You round every share for itself, and nobody looks at the sum.

Three equal rounds and 8 hours: 5 are spare, each share is 1⅔, each is rounded to 2, and your plan has 9 hours.
Rounding is a decision about the whole: give the whole parts first, count what is left, and hand that out by a rule.
"""

FAILS = [
    "test_equal_fractional_parts_go_to_the_earlier_round",
    "test_no_gap_anywhere_is_an_equal_split",
    "test_random_loops_agree_with_handing_out_by_the_rules",
    "test_every_plan_adds_up",
    "test_equal_needs_stay_equal_when_written_as_decimals",
]

from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    needs = [Fraction(str(row["weight"])) * Fraction(str(row["gap"])) for row in rounds]
    if not any(needs):
        needs = [Fraction(1) for _ in rounds]
    spare = hours - len(rounds)
    return {row["name"]: 1 + round(spare * need / sum(needs)) for row, need in zip(rounds, needs, strict=True)}
