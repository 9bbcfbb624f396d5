import random
from decimal import Decimal, localcontext
from math import fsum, inf, nan

import pytest
from submission import softmax


def by_sixty_digits(xs: list[float], mask: list[bool]) -> list[float]:
    """The definition, word for word, in decimal numbers that neither overflow nor underflow here."""
    with localcontext() as context:
        context.prec = 60
        powers = [Decimal(x).exp() if takes_part else Decimal(0) for x, takes_part in zip(xs, mask, strict=True)]
        total = sum(powers)
        return [float(power / total) for power in powers]


@pytest.mark.example
def test_equal_logits_share_what_the_mask_leaves():
    assert softmax([4.0, 4.0, 9.0], [True, True, False]) == ([0.5, 0.5, 0.0], False)


@pytest.mark.example
def test_a_row_that_is_masked_entirely_is_empty():
    assert softmax([2.0, 3.0], [False, False]) == ([0.0, 0.0], True)


def test_one_candidate_is_certain():
    assert softmax([-3.5]) == ([1.0], False)


def test_one_masked_candidate_is_an_empty_row():
    assert softmax([-3.5], [False]) == ([0.0], True)


def test_without_a_mask_all_take_part():
    assert softmax([7.0, 7.0, 7.0, 7.0]) == ([0.25, 0.25, 0.25, 0.25], False)


def test_a_difference_of_one_is_a_factor_of_e():
    expected = [pytest.approx(0.2689414213699951), pytest.approx(0.7310585786300049)]
    assert softmax([1.0, 2.0]) == (expected, False)


def test_minus_infinity_has_probability_zero():
    assert softmax([5.0, -inf, 5.0]) == ([0.5, 0.0, 0.5], False)


def test_nothing_but_minus_infinity_is_an_empty_row():
    assert softmax([-inf, -inf]) == ([0.0, 0.0], True)


def test_minus_infinity_beside_a_masked_logit_is_an_empty_row():
    assert softmax([-inf, 4.0], [True, False]) == ([0.0, 0.0], True)


def test_a_logit_of_zero_is_not_a_masked_one():
    assert softmax([0.0, 0.0, -inf]) == ([0.5, 0.5, 0.0], False)


def test_what_is_masked_is_never_looked_at():
    assert softmax([nan, 1.0, inf, 1.0], [False, True, False, True]) == ([0.0, 0.5, 0.0, 0.5], False)


@pytest.mark.parametrize("xs", [[nan, 1.0], [1.0, nan], [inf, 1.0], [-inf, inf]])
def test_nan_or_infinity_that_takes_part_is_refused(xs):
    with pytest.raises(ValueError):
        softmax(xs)


def test_no_candidates_are_refused():
    with pytest.raises(ValueError):
        softmax([])


@pytest.mark.parametrize("mask", [[True], [True, True, True], []])
def test_a_mask_of_another_length_is_refused(mask):
    with pytest.raises(ValueError):
        softmax([1.0, 2.0], mask)


def test_the_lists_are_left_as_they_were():
    xs, mask = [3.0, 1.0, 2.0], [True, False, True]
    softmax(xs, mask)
    assert (xs, mask) == ([3.0, 1.0, 2.0], [True, False, True])


def test_moderate_random_rows_agree_with_sixty_digits():
    source = random.Random(3)
    for _ in range(50):
        xs = [source.uniform(-20, 20) for _ in range(source.randint(1, 6))]
        mask = [source.random() < 0.7 for _ in xs[1:]] + [True]
        expected = [pytest.approx(p, rel=1e-12, abs=0) for p in by_sixty_digits(xs, mask)]
        assert softmax(xs, mask) == (expected, False)


@pytest.mark.gate
def test_logits_of_a_thousand_do_not_overflow():
    assert softmax([1000.0, 0.0, 1000.0]) == ([0.5, 0.0, 0.5], False)


@pytest.mark.gate
def test_logits_of_minus_a_thousand_do_not_vanish():
    assert softmax([-1000.0, -1000.0]) == ([0.5, 0.5], False)


@pytest.mark.gate
def test_a_masked_giant_leaves_the_others_alone():
    assert softmax([1000.0, -1000.0, -1000.0], [False, True, True]) == ([0.0, 0.5, 0.5], False)


@pytest.mark.gate
def test_a_rare_candidate_keeps_its_tiny_probability():
    assert softmax([-300.0, 400.0]) == ([pytest.approx(9.859676543759770e-305, rel=1e-12, abs=0), 1.0], False)


@pytest.mark.gate
def test_ten_thousand_candidates_add_up_to_one():
    source = random.Random(11)
    xs = [source.uniform(-9_000, 9_000) for _ in range(5_000)] + [9_000 - source.random() for _ in range(5_000)]
    probabilities, empty = softmax(xs)
    assert (abs(fsum(probabilities) - 1) < 1e-12, min(probabilities) >= 0, empty) == (True, True, False)
