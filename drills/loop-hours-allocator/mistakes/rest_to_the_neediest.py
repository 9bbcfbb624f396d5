"""You hand the left-over hours to the rounds with the largest need.

Needs 5 and 3 and 7 spare hours give shares of 4.375 and 2.625; the hour that is left belongs to the second, which has
lost more to the whole part. The need has already had its say in the share. What decides now is the fractional part.
"""

FAILS = [
    "test_an_extra_hour_follows_the_fraction_and_not_the_need",
    "test_random_loops_agree_with_handing_out_by_the_rules",
]

from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    needs = [Fraction(str(row["weight"])) * Fraction(str(row["gap"])) for row in rounds]
    if not any(needs):
        needs = [Fraction(1) for _ in rounds]
    spare = hours - len(rounds)
    given = [int(spare * need / sum(needs)) for need in needs]
    order = sorted(range(len(rounds)), key=lambda place: -needs[place])
    for place in order[: spare - sum(given)]:
        given[place] += 1
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}
