import copy
import math
import random
from itertools import permutations

import pytest
from submission import ndcg


def dcg(grades: list[int] | tuple[int, ...]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def by_trying_every_order(shown: list[int], exist: list[int], k: int) -> float | None:
    """NDCG@k of one query, word for word; None where nothing relevant exists."""
    best = max(dcg(order) for order in permutations(exist, min(k, len(exist))))
    return dcg(shown[:k]) / best if best else None


@pytest.mark.example
def test_a_product_that_was_never_retrieved_counts():
    expected = 1 / (7 + 1 / math.log2(3))
    assert ndcg([[1, 0, 0]], [[0, 3, 0, 1]], 3) == pytest.approx((expected, 0))


@pytest.mark.example
def test_a_query_without_anything_to_find_is_left_out():
    expected = 3 / (3 + 1 / math.log2(3))
    assert ndcg([[2, 0, 1], [0, 0]], [[2, 1, 0], [0, 0]], 2) == pytest.approx((expected, 1))


def test_a_perfect_order_scores_one():
    assert ndcg([[3, 2, 1, 0]], [[0, 1, 2, 3]], 4) == pytest.approx((1.0, 0))


def test_one_relevant_item_in_second_place():
    assert ndcg([[0, 1]], [[1, 0]], 2) == pytest.approx((1 / math.log2(3), 0))


def test_the_third_place_is_worth_half():
    assert ndcg([[0, 0, 1]], [[1]], 3) == pytest.approx((0.5, 0))


def test_gains_grow_with_the_power_of_the_grade():
    expected = (1 + 7 / math.log2(3)) / (7 + 1 / math.log2(3))
    assert ndcg([[1, 3]], [[3, 1]], 2) == pytest.approx((expected, 0))


def test_items_below_place_k_do_not_count():
    assert ndcg([[0, 0, 3, 3]], [[3, 3, 0, 0]], 2) == pytest.approx((0.0, 0))


def test_the_best_order_is_cut_at_place_k_as_well():
    assert ndcg([[1, 1]], [[1, 1, 1, 1]], 2) == pytest.approx((1.0, 0))


def test_k_may_be_larger_than_the_lists():
    assert ndcg([[0, 1]], [[1, 0]], 10) == pytest.approx((1 / math.log2(3), 0))


def test_nothing_shown_scores_zero_when_something_exists():
    assert ndcg([[], [1]], [[2], [1]], 5) == pytest.approx((0.5, 0))


def test_only_irrelevant_items_shown_score_zero():
    assert ndcg([[0, 0]], [[0, 0, 1]], 2) == pytest.approx((0.0, 0))


def test_without_an_ideal_each_query_is_its_own():
    assert ndcg([[0, 1], [0, 0], [2]], None, 3) == pytest.approx(((1 / math.log2(3) + 1) / 2, 1))


def test_every_query_weighs_the_same():
    assert ndcg([[3, 3, 3], [0]], [[3, 3, 3], [1]], 3) == pytest.approx((0.5, 0))


def test_with_every_query_left_out_the_mean_is_zero():
    assert ndcg([[0], []], [[0, 0], []], 3) == (0.0, 2)


def test_no_queries_give_zero_of_zero():
    assert ndcg([], [], 10) == (0.0, 0)


def test_one_place_asks_only_for_the_first_item():
    assert ndcg([[1, 2]], [[2, 1]], 1) == pytest.approx((1 / 3, 0))


def test_k_of_zero_is_refused():
    with pytest.raises(ValueError):
        ndcg([[1]], [[1]], 0)


def test_a_negative_grade_is_refused():
    with pytest.raises(ValueError):
        ndcg([[1, -1]], [[1, 0]], 2)


def test_a_negative_grade_among_the_judged_is_refused():
    with pytest.raises(ValueError):
        ndcg([[1]], [[1, -1]], 1)


def test_an_ideal_for_fewer_queries_is_refused():
    with pytest.raises(ValueError):
        ndcg([[1], [1]], [[1]], 1)


def test_the_lists_are_left_as_they_were():
    queries, ideal = [[0, 2, 1], [0]], [[0, 3, 1, 2], [0]]
    before = copy.deepcopy((queries, ideal))
    ndcg(queries, ideal, 2)
    assert (queries, ideal) == before


def test_small_random_queries_agree_with_trying_every_order():
    source = random.Random(6)
    for _ in range(40):
        ideal = [source.choices([0, 0, 0, 1, 2, 3], k=source.randint(1, 5)) for _ in range(source.randint(1, 4))]
        queries = [source.sample(exist, source.randint(0, len(exist))) for exist in ideal]
        k = source.randint(1, 6)
        values = [by_trying_every_order(shown, exist, k) for shown, exist in zip(queries, ideal, strict=True)]
        kept = [value for value in values if value is not None]
        mean = math.fsum(kept) / len(kept) if kept else 0.0
        assert ndcg(queries, ideal, k) == pytest.approx((mean, len(values) - len(kept)))


@pytest.mark.gate
def test_losing_the_best_products_does_not_pay():
    source = random.Random(12)
    ideal = [source.choices([0, 1, 2, 3], weights=[150, 30, 15, 5], k=200) for _ in range(300)]
    mixed = [sorted(exist, key=lambda grade: grade + source.gauss(0, 1), reverse=True)[:10] for exist in ideal]
    lossy = [sorted((grade for grade in exist if grade < 2), reverse=True)[:10] for exist in ideal]
    (before, _), (after, _) = ndcg(mixed, ideal, 10), ndcg(lossy, ideal, 10)
    assert before > after + 0.3
