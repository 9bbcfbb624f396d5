import random
from fractions import Fraction

import pytest
from submission import drift_kind

Rows = list[tuple[str, int]]


def rows(**bins: tuple[int, int]) -> Rows:
    """Rows from `bin=(frauds, payments)`."""
    return [(name, int(place < ones)) for name, (ones, size) in bins.items() for place in range(size)]


def evidence(inputs: float, labels: float, given: float | None, name: str | None, relation: float | None) -> dict:
    return {"inputs": inputs, "labels": labels, "given": given, "bin": name, "relation": relation}


@pytest.mark.example
def test_more_of_the_riskier_bin_is_a_shift_of_inputs():
    ref, cur = rows(day=(1, 4), night=(3, 4)), rows(day=(1, 4), night=(9, 12))
    assert drift_kind(ref, cur, 0.1, 4) == ("inputs", evidence(0.25, 0.125, 0.25, "day", 0.0))


@pytest.mark.example
def test_rates_that_change_places_are_a_new_relation():
    ref, cur = rows(day=(2, 8), night=(6, 8)), rows(day=(6, 8), night=(2, 8))
    assert drift_kind(ref, cur, 0.1, 4) == ("relation", evidence(0.0, 0.0, 0.5, "day", 0.5))


def test_two_equal_periods_show_no_drift():
    ref = rows(day=(2, 8), night=(6, 8))
    assert drift_kind(ref, ref, 0.1, 4) == ("none", evidence(0.0, 0.0, 0.0, "day", 0.0))


def test_the_order_of_the_rows_does_not_matter():
    ref, cur = rows(day=(2, 8), night=(6, 8)), rows(night=(6, 8), day=(2, 8))
    assert drift_kind(ref, cur[::-1], 0.1, 4) == ("none", evidence(0.0, 0.0, 0.0, "day", 0.0))


def test_more_fraud_of_the_same_kind_is_a_shift_of_labels():
    ref, cur = rows(day=(2, 14), night=(6, 10)), rows(day=(6, 18), night=(18, 22))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    expected = evidence(22 / 40 - 10 / 24, 0.6 - 1 / 3, 0.0, "night", 18 / 22 - 0.6)
    assert (kind, found) == ("labels", pytest.approx(expected))


def test_inputs_and_relation_can_move_together():
    ref, cur = rows(day=(2, 8), night=(2, 8)), rows(day=(2, 8), night=(18, 24))
    assert drift_kind(ref, cur, 0.1, 4)[0] == "both"


def test_a_bin_unseen_before_is_a_shift_of_inputs():
    ref, cur = rows(day=(4, 8), night=(4, 8)), rows(day=(4, 8), night=(2, 4), web=(2, 4))
    assert drift_kind(ref, cur, 0.1, 4) == ("inputs", evidence(0.25, 0.0, 0.25, "day", 0.0))


def test_a_bin_that_disappeared_is_a_shift_of_inputs():
    ref, cur = rows(day=(4, 8), web=(4, 8)), rows(day=(8, 16))
    assert drift_kind(ref, cur, 0.1, 4) == ("inputs", evidence(0.5, 0.0, 0.5, "day", 0.0))


def test_a_falling_rate_moves_the_relation_as_well():
    ref, cur = rows(day=(4, 16), night=(12, 16)), rows(day=(4, 16), night=(4, 16))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["bin"], found["relation"]) == ("relation", "night", -0.5)


def test_a_thin_bin_says_nothing_about_the_relation():
    ref, cur = rows(day=(8, 32), night=(0, 3)), rows(day=(8, 32), night=(3, 3))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["bin"], found["relation"]) == ("none", "day", 0.0)


def test_a_bin_needs_enough_rows_in_the_earlier_period_too():
    ref, cur = rows(day=(16, 64), night=(0, 3)), rows(day=(16, 64), night=(5, 5))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["bin"], found["relation"]) == ("none", "day", 0.0)


def test_a_bin_with_exactly_enough_rows_counts():
    ref, cur = rows(day=(8, 32), night=(0, 4)), rows(day=(8, 32), night=(4, 4))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["bin"], found["relation"]) == ("relation", "night", 1.0)


def test_without_a_bin_large_enough_the_relation_is_not_known():
    ref, cur = rows(day=(1, 2), night=(1, 2)), rows(day=(2, 2), night=(2, 2))
    assert drift_kind(ref, cur, 0.1, 4) == ("none", evidence(0.0, 0.5, None, None, None))


def test_a_label_with_too_few_rows_leaves_given_open():
    ref, cur = rows(day=(1, 16), night=(2, 16)), rows(day=(8, 16), night=(16, 16))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["given"]) == ("relation", None)


def test_a_label_with_exactly_enough_rows_is_enough():
    ref, cur = rows(day=(2, 16), night=(2, 16)), rows(day=(8, 16), night=(8, 16))
    assert drift_kind(ref, cur, 0.1, 4) == ("labels", evidence(0.0, 0.375, 0.0, "day", 0.375))


def test_honest_payments_of_another_kind_are_no_shift_of_labels():
    ref, cur = rows(day=(2, 10), night=(2, 10)), rows(day=(8, 10), night=(8, 22))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["given"]) == ("both", pytest.approx(14 / 16 - 0.5))


def test_frauds_of_another_kind_are_no_shift_of_labels():
    ref, cur = rows(day=(2, 10), night=(2, 10)), rows(day=(2, 10), night=(14, 22))
    kind, found = drift_kind(ref, cur, 0.1, 4)
    assert (kind, found["given"]) == ("both", pytest.approx(14 / 16 - 0.5))


def test_a_change_of_exactly_the_tolerance_has_not_moved():
    ref, cur = rows(day=(3, 10), night=(6, 10)), rows(day=(4, 10), night=(5, 10))
    assert drift_kind(ref, cur, 0.1, 4)[0] == "none"


def test_a_change_one_billionth_above_the_tolerance_is_noise():
    ref, cur = rows(day=(2, 8), night=(6, 8)), rows(day=(4, 8), night=(4, 8))
    assert drift_kind(ref, cur, 0.25 - 1e-9, 4)[0] == "none"


def test_of_equal_changes_the_alphabetically_first_bin_is_named():
    ref, cur = rows(night=(2, 8), day=(6, 8)), rows(night=(4, 8), day=(4, 8))
    assert drift_kind(ref, cur, 0.1, 4) == ("relation", evidence(0.0, 0.0, 0.25, "day", -0.25))


def test_an_empty_reference_is_refused():
    with pytest.raises(ValueError):
        drift_kind([], rows(day=(1, 2)), 0.1, 1)


def test_an_empty_current_period_is_refused():
    with pytest.raises(ValueError):
        drift_kind(rows(day=(1, 2)), [], 0.1, 1)


def test_the_lists_are_left_as_they_were():
    ref, cur = rows(night=(1, 2), day=(1, 2)), rows(web=(1, 2))
    drift_kind(ref, cur, 0.1, 1)
    assert (ref, cur) == (rows(night=(1, 2), day=(1, 2)), rows(web=(1, 2)))


def by_exact_shares(ref: Rows, cur: Rows, tol: Fraction, min_n: int) -> str:
    """The table, word for word, in fractions."""
    bins = {name for name, _ in ref + cur}

    def distance(a: Rows, b: Rows) -> Fraction:
        shares = [[Fraction(sum(r[0] == name for r in side), len(side)) for name in bins] for side in (a, b)]
        return sum((abs(p - q) for p, q in zip(*shares, strict=True)), Fraction(0)) / 2

    def rate(side: Rows, name: str | None = None) -> Fraction:
        chosen = [label for bin_, label in side if name in (None, bin_)]
        return Fraction(sum(chosen), len(chosen))

    split = [([r for r in ref if r[1] == label], [r for r in cur if r[1] == label]) for label in (0, 1)]
    known = all(len(side) >= min_n for pair in split for side in pair)
    if abs(rate(cur) - rate(ref)) > tol and known and all(distance(*pair) <= tol for pair in split):
        return "labels"
    large = [name for name in bins if all(sum(r[0] == name for r in side) >= min_n for side in (ref, cur))]
    relation = any(abs(rate(cur, name) - rate(ref, name)) > tol for name in large)
    inputs = distance(ref, cur) > tol
    return "both" if relation and inputs else "relation" if relation else "inputs" if inputs else "none"


def test_small_random_periods_agree_with_exact_shares():
    source = random.Random(9)
    for _ in range(60):
        risks = [source.choice([0.2, 0.5, 0.8]) for _ in range(3)]
        periods = []
        for _ in range(2):
            mix = source.choice([[1, 1, 1], [1, 1, 1], [3, 1, 1]])
            names = source.choices([0, 1, 2], weights=mix, k=source.randint(20, 60))
            tilt = source.choice([0, 0, 0.2, -0.2])
            periods.append([("abc"[name], int(source.random() < risks[name] + tilt)) for name in names])
        tol, min_n = Fraction(source.randint(5, 20), 101), source.randint(1, 12)
        assert drift_kind(*periods, float(tol), min_n)[0] == by_exact_shares(*periods, tol, min_n)


@pytest.mark.gate
def test_six_months_and_what_moved_in_each():
    ref = rows(day=(40, 800), evening=(60, 600), night=(120, 400))
    months = [
        ("none", rows(day=(42, 800), evening=(57, 600), night=(121, 400))),
        ("inputs", rows(day=(20, 400), evening=(40, 400), night=(300, 1000))),
        ("labels", rows(day=(120, 880), evening=(180, 720), night=(360, 640))),
        ("relation", rows(day=(200, 800), evening=(60, 600), night=(8, 400))),
        ("relation", rows(day=(40, 800), evening=(60, 600), night=(280, 400))),
        ("both", rows(day=(20, 400), evening=(160, 400), night=(300, 1000))),
    ]
    for kind, cur in months:
        assert drift_kind(ref, cur, 0.05, 30)[0] == kind
