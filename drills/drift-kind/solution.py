from collections import Counter

Counts = Counter[tuple[str, int]]


def drift_kind(
    ref: list[tuple[str, int]], cur: list[tuple[str, int]], tol: float, min_n: int
) -> tuple[str, dict[str, float | str | None]]:
    """Return (kind, evidence): labels, both, relation, inputs or none, by the first rule of the statement's table.

    The evidence holds inputs, labels, given, bin and relation. ValueError for a period without rows.
    """
    if not ref or not cur:
        raise ValueError("a period has no rows")
    old, new = Counter(ref), Counter(cur)
    bins = sorted({name for name, _ in (*old, *new)})
    inputs = _distance(old, new, bins, (0, 1))
    labels = _rate(new, bins) - _rate(old, bins)
    name, relation = _largest_change(old, new, bins, min_n)
    # Read the other way round, from label to input: if only the mix of labels changed, this stands still.
    enough = all(sum(counts[name, label] for name in bins) >= min_n for counts in (old, new) for label in (0, 1))
    given = max(_distance(old, new, bins, (label,)) for label in (0, 1)) if enough else None

    def moved(change: float | None) -> bool:
        return change is not None and abs(change) > tol + 1e-9

    if moved(labels) and given is not None and not moved(given):
        kind = "labels"
    elif moved(relation):
        kind = "both" if moved(inputs) else "relation"
    else:
        kind = "inputs" if moved(inputs) else "none"
    return kind, {"inputs": inputs, "labels": labels, "given": given, "bin": name, "relation": relation}


def _distance(old: Counts, new: Counts, bins: list[str], labels: tuple[int, ...]) -> float:
    """Half the sum of the differences of the bins' shares among the rows with one of the labels."""
    before, after = ([sum(counts[name, label] for label in labels) for name in bins] for counts in (old, new))
    n, m = sum(before), sum(after)
    return sum(abs(b / m - a / n) for a, b in zip(before, after, strict=True)) / 2


def _rate(counts: Counts, bins: list[str]) -> float:
    """The share of label 1 among the rows of the bins."""
    ones = sum(counts[name, 1] for name in bins)
    return ones / (ones + sum(counts[name, 0] for name in bins))


def _largest_change(old: Counts, new: Counts, bins: list[str], min_n: int) -> tuple[str | None, float | None]:
    """The bin whose rate changed most, and its change, among bins with enough rows in both periods."""
    changes = {
        name: _rate(new, [name]) - _rate(old, [name])
        for name in bins
        if all(counts[name, 0] + counts[name, 1] >= min_n for counts in (old, new))
    }
    if not changes:
        return None, None
    name = max(changes, key=lambda name: abs(changes[name]))  # the first of equals, and bins are sorted
    return name, changes[name]
