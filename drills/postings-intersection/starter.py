def intersect(lists: list[list[int]]) -> list[int]:
    """Return the ids that occur in every one of the ascending lists: ascending, each once. [] for no lists."""
    raise NotImplementedError
