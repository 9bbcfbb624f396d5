def allocate_hours(rounds: list[dict[str, str | float]], hours: int) -> dict[str, int]:
    """Return whole hours by round name: one each, the spare ones in proportion to weight x gap; they sum to hours."""
    raise NotImplementedError
