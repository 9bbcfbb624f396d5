"""You average the changes of the bins, and they cancel.

Day goes from 2 of 8 to 6 of 8, night from 6 of 8 to 2 of 8: plus one half and minus one half, on average nothing. The
model is wrong about every payment. Ask for the bin that changed *most*, not for what is left when all are added up.
"""

FAILS = [
    "test_rates_that_change_places_are_a_new_relation",
    "test_of_equal_changes_the_alphabetically_first_bin_is_named",
    "test_small_random_periods_agree_with_exact_shares",
    "test_six_months_and_what_moved_in_each",
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
    mean = sum(_change(old, new, [b]) for b in large) / len(large) if large else None

    def moved(change: float | None) -> bool:
        return change is not None and abs(change) > tol + 1e-9

    if moved(labels) and given is not None and not moved(given):
        kind = "labels"
    elif moved(mean):
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
