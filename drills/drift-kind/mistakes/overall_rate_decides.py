"""You let the overall rate decide what moved.

With day 1 of 4 and night 3 of 4 against day 1 of 4 and night 9 of 12, the overall rate rises although no payment has
become riskier; and with rates that change places it stands still while everything the model learned is wrong. The
overall rate mixes shares and rates. Look at each with the other held fixed.
"""

FAILS = [
    "test_more_of_the_riskier_bin_is_a_shift_of_inputs",
    "test_rates_that_change_places_are_a_new_relation",
    "test_inputs_and_relation_can_move_together",
    "test_a_falling_rate_moves_the_relation_as_well",
    "test_a_bin_with_exactly_enough_rows_counts",
    "test_without_a_bin_large_enough_the_relation_is_not_known",
    "test_a_label_with_too_few_rows_leaves_given_open",
    "test_honest_payments_of_another_kind_are_no_shift_of_labels",
    "test_frauds_of_another_kind_are_no_shift_of_labels",
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

    def moved(change: float | None) -> bool:
        return change is not None and abs(change) > tol + 1e-9

    kind = "labels" if moved(labels) else "inputs" if moved(inputs) else "none"
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
