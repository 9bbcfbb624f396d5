"""You share all the hours and lift the empty rounds to one afterwards.

Needs 99 and 1 and 19 hours: the shares are 18.81 and 0.19, you give 19 and 0, then lift the 0, and the plan has 20
hours. An hour that everyone is owed has to leave the pot before the pot is shared.
"""

FAILS = [
    "test_as_many_hours_as_rounds_are_one_each",
    "test_an_extra_hour_follows_the_fraction_and_not_the_need",
    "test_a_round_without_need_keeps_its_one_hour",
    "test_a_small_need_is_not_lifted_at_the_cost_of_the_sum",
    "test_random_loops_agree_with_handing_out_by_the_rules",
    "test_every_plan_adds_up",
]

from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    needs = [Fraction(str(row["weight"])) * Fraction(str(row["gap"])) for row in rounds]
    if not any(needs):
        needs = [Fraction(1) for _ in rounds]
    shares = [hours * need / sum(needs) for need in needs]
    given = [int(share) for share in shares]
    order = sorted(range(len(rounds)), key=lambda place: given[place] - shares[place])
    for place in order[: hours - sum(given)]:
        given[place] += 1
    return {row["name"]: max(1, amount) for row, amount in zip(rounds, given, strict=True)}
