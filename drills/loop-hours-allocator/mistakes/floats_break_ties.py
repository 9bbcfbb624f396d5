"""You compare fractional parts of floats, so rounding errors decide ties.

Weight 0.3 with gap 1 and weight 0.1 with gap 3 are equal needs, but `0.1 * 3` is 0.30000000000000004, and with 3
hours the second round takes the spare one from the first. Where equality matters, compute exactly: with fractions
made from the numbers as written, or with whole hundredths.
"""

FAILS = [
    "test_random_loops_agree_with_handing_out_by_the_rules",
    "test_equal_needs_stay_equal_when_written_as_decimals",
]


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError("the hours cannot be placed")
    needs = [row["weight"] * row["gap"] for row in rounds]
    if not any(needs):
        needs = [1 for _ in rounds]
    spare = hours - len(rounds)
    shares = [spare * need / sum(needs) for need in needs]
    given = [int(share) for share in shares]
    order = sorted(range(len(rounds)), key=lambda place: given[place] - shares[place])
    for place in order[: spare - sum(given)]:
        given[place] += 1
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}
