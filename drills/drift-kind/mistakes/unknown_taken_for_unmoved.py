"""You take a distance that could not be measured for one that has not moved.

With three frauds in the first month nobody can say whether frauds look as they did, and you answer labels.
`not moved(None)` is true, but "no evidence" is not "evidence of standing still". The rule asks for a number that has
not moved.
"""

FAILS = [
    "test_without_a_bin_large_enough_the_relation_is_not_known",
    "test_a_label_with_too_few_rows_leaves_given_open",
    "test_small_random_periods_agree_with_exact_shares",
]

from collections import Counter


def drift_kind(
    ref: list[tuple[str, int]], cur: list[tuple[str, int]], tol: float, min_n: int
) -> tuple[str, dict[str, float | str | None]]:
    if not ref or not cur:
        raise ValueError("a period has no rows")
    old, new = Counter(ref), Counter(cur)
    bins = sorted({name for name, _ in (*old, *new)})
    inputs, labels = _distance(old, new, bins, (0, 1)), _change(old, new, bins)
    sizes = [_total(counts, bins, (label,)) for counts in (old, new) for label in (0, 1)]
    given = max(_distance(old, new, bins, (label,)) for label in (0, 1)) if min(sizes) >= min_n else None
    large = [b for b in bins if min(_total(old, [b]), _total(new, [b])) >= min_n]
    name = max(large, key=lambda b: abs(_change(old, new, [b])), default=None)
    relation = None if name is None else _change(old, new, [name])

    def moved(change: float | None) -> bool:
        return change is not None and abs(change) > tol + 1e-9

    if moved(labels) and not moved(given):
        kind = "labels"
    elif moved(relation):
        kind = "both" if moved(inputs) else "relation"
    else:
        kind = "inputs" if moved(inputs) else "none"
    return kind, {"inputs": inputs, "labels": labels, "given": given, "bin": name, "relation": relation}


def _total(counts: Counter[tuple[str, int]], bins: list[str], labels: tuple[int, ...] = (0, 1)) -> int:
    return sum(counts[name, label] for name in bins for label in labels)


def _distance(
    old: Counter[tuple[str, int]], new: Counter[tuple[str, int]], bins: list[str], labels: tuple[int, ...]
) -> float:
    n, m = _total(old, bins, labels), _total(new, bins, labels)
    return sum(abs(_total(new, [b], labels) / m - _total(old, [b], labels) / n) for b in bins) / 2


def _change(old: Counter[tuple[str, int]], new: Counter[tuple[str, int]], bins: list[str]) -> float:
    before, after = (_total(counts, bins, (1,)) / _total(counts, bins) for counts in (old, new))
    return after - before
