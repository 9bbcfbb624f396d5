def choose(saving: list[int]) -> tuple[int, list[int]]:
    """Return the largest total of hours no two of which are neighbours, and the smallest list of hours with it."""
    raise NotImplementedError
