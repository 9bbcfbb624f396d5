def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    """Return (tag, gain alone, further gain at its step) for every tag, in the order in which fixes pay most.

    Gains are vanished errors as a share of the n cases; ties go by name. ValueError for more errors than cases.
    """
    raise NotImplementedError
