def merge_topk(shards: list[list[tuple[float, str]]], k: int) -> list[tuple[float, str]]:
    """Return the best k documents of all shards as (score, document), best first, each document once.

    Every shard is sorted by falling score, then by document. ValueError if a score that is read is NaN.
    """
    raise NotImplementedError
