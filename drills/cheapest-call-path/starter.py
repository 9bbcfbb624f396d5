def cheapest(graph: dict[str, dict[str, int]], src: str, dst: str) -> tuple[int, list[str]] | None:
    """Return (latency, path) of the fastest path from src to dst, or None if there is none.

    Ties go to fewer calls, then to the lexicographically smaller path. ValueError if any latency is negative.
    """
    raise NotImplementedError
