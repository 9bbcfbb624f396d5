def ndcg(queries: list[list[int]], ideal: list[list[int]] | None, k: int) -> tuple[float, int]:
    """Return (mean NDCG@k, number of queries left out because nothing relevant exists for them).

    The gain of a grade g is 2**g - 1; the best order is taken over all judged items. ValueError for k below 1, a
    negative grade or lists of different lengths.
    """
    raise NotImplementedError
