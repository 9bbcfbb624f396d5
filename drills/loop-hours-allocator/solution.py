from fractions import Fraction


def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    """Return whole hours by round name: one each, the spare ones in proportion to weight x gap; they sum to hours.

    Largest remainder; the earlier round wins a tie. ValueError if the hours cannot be placed.
    """
    if hours < len(rounds) or (hours and not rounds):
        raise ValueError(f"{hours} hours cannot be shared over {len(rounds)} rounds")
    needs = [_as_written(row["weight"]) * _as_written(row["gap"]) for row in rounds]
    if not any(needs):
        needs = [Fraction(1) for _ in rounds]

    spare, total = hours - len(rounds), sum(needs)
    shares = [spare * need / total for need in needs]
    given = [int(share) for share in shares]
    left = spare - sum(given)
    # given - share is minus the fractional part, so the largest part comes first; the sort keeps the order of equals.
    by_part = sorted(range(len(rounds)), key=lambda place: given[place] - shares[place])
    for place in by_part[:left]:
        given[place] += 1
    return {row["name"]: 1 + extra for row, extra in zip(rounds, given, strict=True)}


def _as_written(number: str | float) -> Fraction:
    """0.1 as one tenth; the float itself is a little more than that."""
    return Fraction(str(number))
