"""You divide by the sum of the needs without asking whether it can be 0.

A candidate who is ready for everything has gap 0 in each round, and your plan ends in a ZeroDivisionError. When no
need tells the rounds apart, they are equal: decide what the shares are in that case before you divide.
"""

FAILS = [
    "test_no_gap_anywhere_is_an_equal_split",
    "test_every_plan_adds_up",
]

from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    needs = [Fraction(str(row["weight"])) * Fraction(str(row["gap"])) for row in rounds]
    spare = hours - len(rounds)
    shares = [spare * need / sum(needs) for need in needs]
    given = [int(share) for share in shares]
    order = sorted(range(len(rounds)), key=lambda place: given[place] - shares[place])
    for place in order[: spare - sum(given)]:
        given[place] += 1
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}
