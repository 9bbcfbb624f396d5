def rrf(lists: list[list[str]], weights: list[float] | None = None, c: int = 60) -> list[tuple[str, float]]:
    """Fuse ranked lists by reciprocal rank: (id, score) pairs, highest score first.

    Ties go to the better best rank, then to the smaller id. ValueError for unequal lengths or a negative weight.
    """
    raise NotImplementedError
