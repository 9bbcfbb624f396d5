def drift_kind(
    ref: list[tuple[str, int]], cur: list[tuple[str, int]], tol: float, min_n: int
) -> tuple[str, dict[str, float | str | None]]:
    """Return (kind, evidence): labels, both, relation, inputs or none, by the first rule of the statement's table.

    The evidence holds inputs, labels, given, bin and relation. ValueError for a period without rows.
    """
    raise NotImplementedError
