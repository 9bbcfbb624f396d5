import copy
import random
from fractions import Fraction
from typing import Any

import pytest
from submission import prioritize, rerank


def item(name: str, impact: int, effort: int, *needs: str, confidence: int = 100, risk: int = 1) -> dict[str, Any]:
    return {
        "name": name,
        "impact": impact,
        "confidence": confidence,
        "effort": effort,
        "risk": risk,
        "needs": list(needs),
    }


QUARTER = [
    item("spelling", 40, 2, confidence=80),
    item("ranking", 120, 6, "judged set", confidence=50, risk=2),
    item("judged set", 30, 3, confidence=90),
    item("stock feed", 60, 5, confidence=70, risk=2),
    item("query rewriting", 200, 8, confidence=20, risk=3),
]


def by_the_ranking(items: list[dict]) -> list[str]:
    listed = [one["name"] for one in items]
    rows = [
        (-Fraction(one["impact"] * one["confidence"], one["effort"]), one["risk"], listed.index(one["name"]))
        for one in items
    ]
    return [listed[row[2]] for row in sorted(rows)]


def batch_by_batch(items: list[dict], capacity: int) -> list[str]:
    """The contract, word for word, for needs without a circle."""
    known = {one["name"]: one for one in items}

    def everything(name: str) -> list[str]:
        return [*(deep for need in known[name]["needs"] for deep in everything(need)), name]

    plan: list[str] = []
    for name in by_the_ranking(items):
        added = [one for one in dict.fromkeys(everything(name)) if one not in plan]
        spent = sum(known[one]["effort"] for one in plan + added)
        if spent <= capacity and max([known[one]["risk"] for one in added], default=1) <= 2:
            plan += added
    return plan


@pytest.mark.example
def test_the_judged_set_comes_before_the_ranking_that_needs_it():
    assert prioritize(QUARTER, 16) == ["spelling", "judged set", "ranking", "stock feed"]


@pytest.mark.example
def test_a_batch_that_does_not_fit_makes_room_for_the_next():
    assert prioritize(QUARTER, 10) == ["spelling", "judged set", "stock feed"]


@pytest.mark.example
def test_less_confidence_moves_the_ranking_down_two_places():
    expected = [("spelling", 0), ("judged set", 1), ("stock feed", 1), ("ranking", -2), ("query rewriting", 0)]
    assert rerank(QUARTER, {"name": "ranking", "confidence": 30}) == expected


def test_nothing_to_do_gives_an_empty_plan():
    assert prioritize([], 5) == []


def test_one_item_that_just_fits_is_taken():
    assert prioritize([item("a", 1, 5)], 5) == ["a"]


def test_without_capacity_nothing_fits():
    assert prioritize(QUARTER, 0) == []


def test_confidence_and_effort_count_as_much_as_impact():
    items = [item("large", 90, 9), item("unsure", 60, 3, confidence=40), item("small", 20, 2), item("sure", 11, 1)]
    assert prioritize(items, 15) == ["sure", "large", "small", "unsure"]


def test_equal_scores_go_to_the_lower_risk_and_then_as_listed():
    items = [item("a", 4, 2, risk=2), item("b", 2, 1, risk=2), item("c", 6, 3), item("d", 8, 4, confidence=50)]
    assert prioritize(items, 10) == ["c", "a", "b", "d"]


def test_a_need_pulled_in_is_not_paid_twice():
    items = [item("a", 90, 2, "base"), item("b", 80, 2, "base"), item("base", 1, 3)]
    assert prioritize(items, 7) == ["base", "a", "b"]


def test_needs_of_needs_come_first_and_each_once():
    items = [item("top", 90, 1, "left", "right"), item("right", 2, 1, "base"), item("left", 1, 1, "base")]
    items.append(item("base", 1, 1))
    assert prioritize(items, 4) == ["base", "left", "right", "top"]


def test_a_batch_is_taken_whole_or_not_at_all():
    items = [item("top", 90, 5, "base"), item("base", 0, 1), item("small", 1, 2)]
    assert prioritize(items, 3) == ["small", "base"]
    assert prioritize(items, 2) == ["small"]


def test_too_large_an_item_does_not_end_the_plan():
    items = [item("huge", 99, 9), item("tiny", 1, 1)]
    assert prioritize(items, 8) == ["tiny"]


def test_high_risk_is_never_planned():
    items = [item("bold", 900, 1, risk=3), item("calm", 1, 1, risk=2)]
    assert prioritize(items, 9) == ["calm"]


def test_what_needs_high_risk_waits_with_it():
    items = [item("top", 90, 1, "mid"), item("mid", 50, 1, "bold"), item("bold", 10, 1, risk=3), item("calm", 1, 1)]
    assert prioritize(items, 9) == ["calm"]


def test_an_effort_of_nothing_is_refused():
    for effort in (0, -1):
        items = [item("a", 5, 1), item("b", 5, effort)]
        with pytest.raises(ValueError):
            prioritize(items, 0)
        with pytest.raises(ValueError):
            rerank(items, {"name": "a", "impact": 1})
    with pytest.raises(ValueError):
        rerank([item("a", 5, 1)], {"name": "a", "effort": 0})


def test_needs_in_a_circle_are_refused():
    for items in [[item("a", 1, 1, "b"), item("b", 1, 1, "a")], [item("x", 9, 1), item("a", 1, 1, "a", risk=3)]]:
        with pytest.raises(ValueError):
            prioritize(items, 0)


def test_names_that_are_no_item_are_refused():
    with pytest.raises(ValueError):
        prioritize([item("a", 1, 1, "b")], 0)
    with pytest.raises(ValueError):
        rerank([item("a", 1, 1)], {"name": "b", "impact": 2})


def test_a_change_can_touch_several_values():
    items = [item("a", 6, 1), item("b", 4, 1), item("c", 5, 1, risk=2)]
    assert rerank(items, {"name": "c", "effort": 2, "impact": 8}) == [("a", 0), ("b", 1), ("c", -1)]
    assert rerank(items, {"name": "b", "impact": 5}) == [("a", 0), ("b", 1), ("c", -1)]
    assert rerank(items, {"name": "c", "risk": 3}) == [("a", 0), ("c", 0), ("b", 0)]


def test_the_items_are_left_as_they_were():
    items = copy.deepcopy(QUARTER)
    prioritize(items, 16)
    rerank(items, {"name": "ranking", "confidence": 30})
    assert items == QUARTER


def test_random_quarters_agree_with_batch_by_batch():
    source = random.Random(65)
    for _ in range(60):
        names = source.sample("abcdef", source.randint(2, 6))
        items = []
        for name in names:
            earlier = [one for one in sorted(names) if one < name]
            needs = source.sample(earlier, min(len(earlier), source.choice([0, 0, 1, 2])))
            values = {"confidence": 10 * source.randint(1, 4), "risk": source.choice([1, 1, 2, 2, 3])}
            items.append(item(name, source.randint(1, 6), source.randint(1, 4), *needs, **values))
        capacity = source.randint(0, 12)
        assert prioritize(items, capacity) == batch_by_batch(items, capacity)
        change = {"name": source.choice(names), "impact": source.randint(1, 9)}
        old = by_the_ranking(items)
        new = by_the_ranking([one | change if one["name"] == change["name"] else one for one in items])
        assert rerank(items, change) == [(name, old.index(name) - new.index(name)) for name in new]


@pytest.mark.gate
def test_the_best_score_does_not_make_the_best_plan():
    items = [
        item("serving", 100, 4, "contract", "load test"),
        item("dashboard", 30, 2),
        item("load test", 6, 2, "contract"),
        item("index", 70, 5, "crawler"),
        item("crawler", 5, 6),
        item("contract", 1, 1),
        item("alerts", 9, 1),
        item("agents", 500, 2, "sandbox"),
        item("sandbox", 1, 1, risk=3),
    ]
    assert prioritize(items, 12) == ["contract", "load test", "serving", "dashboard", "alerts"]
    assert prioritize(items, 8) == ["contract", "load test", "serving", "alerts"]
    assert prioritize(items, 6) == ["dashboard", "alerts", "contract", "load test"]


@pytest.mark.gate
def test_a_law_takes_capacity_and_a_test_takes_confidence():
    assert prioritize(QUARTER, 16 - 3) == ["spelling", "judged set", "ranking"]
    revised = [one | ({"confidence": 30} if one["name"] == "ranking" else {}) for one in QUARTER]
    assert prioritize(revised, 16 - 3) == ["spelling", "judged set", "stock feed"]
