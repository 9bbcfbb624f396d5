def hops(graph: dict[str, list[str]], a: str, b: str) -> tuple[int, list[str]] | None:
    """Return (calls, path) of the shortest way from a to b, of several the lexicographically smallest; None if none."""
    raise NotImplementedError
