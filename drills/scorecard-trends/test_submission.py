import copy
import random
from fractions import Fraction
from typing import Any

import pytest
from submission import summarize

TWO = {"approach": 2, "tests": 1}


def card(day: int, by: str, **scores: int) -> dict[str, Any]:
    """A card in order: each axis has a sentence of its own."""
    entries = {
        axis: {"score": score, "evidence": f"{day:02}:10, what {by} saw of {axis}"} for axis, score in scores.items()
    }
    return {"day": day, "by": by, "scores": entries}


def told(day: int, by: str, **evidence: str) -> dict[str, Any]:
    """A card that gives a 2 on each axis, with the given evidence."""
    return {"day": day, "by": by, "scores": {axis: {"score": 2, "evidence": text} for axis, text in evidence.items()}}


def axis(last: list[Any], recent: Any, trend: str) -> dict[str, Any]:
    return {"last": last, "recent": recent, "trend": trend}


def result(axes: dict, next_axis: str | None, refused: tuple = (), disagreements: tuple = ()) -> dict[str, Any]:
    return {"axes": axes, "refused": list(refused), "disagreements": list(disagreements), "next": next_axis}


def session_by_session(cards: list[dict], weights: dict) -> dict[str, Any]:
    """The contract, word for word, for short lists."""
    counted, refused = [], []
    for one in cards:
        for name, entry in one["scores"].items():
            others = [e["evidence"].lower().split() for n, e in one["scores"].items() if n != name]
            said = entry["evidence"].lower().split()
            if said == [] or said in others:
                refused.append((one["day"], one["by"], name))
            else:
                counted.append((one["day"], name, entry["score"]))
    axes: dict[str, Any] = dict.fromkeys(weights)
    gaps = []
    for day in range(40):
        for name in weights:
            given = [score for on, of, score in counted if (on, of) == (day, name)]
            gaps += [(day, name)] * any(a - b >= 2 for a in given for b in given)
    for name in weights:
        values = []
        for day in range(40):
            given = [score for on, of, score in counted if (on, of) == (day, name)]
            values += [Fraction(sum(given), len(given))] if given else []
        if values:
            recent = {
                1: lambda v: v[-1],
                2: lambda v: (2 * v[-2] + 3 * v[-1]) / 5,
                3: lambda v: (v[-3] + 2 * v[-2] + 3 * v[-1]) / 6,
            }[min(3, len(values))](values)
            first, newest = values[-3:][0], values[-1]
            axes[name] = axis(values[-3:], recent, {True: "rising", False: "falling"}[newest > first])
            if newest == first:
                axes[name]["trend"] = "level"
    best = None
    for name in weights:
        if axes[name]:
            place = (axes[name]["recent"], axes[name]["trend"] != "falling", -weights[name])
            best = (place, name) if best is None or place < best[0] else best
    return {"axes": axes, "refused": refused, "disagreements": gaps, "next": best and best[1]}


@pytest.mark.example
def test_a_sinking_axis_is_next_although_its_mean_is_higher():
    cards = [card(1, "Ada", approach=2, tests=4), card(8, "Ada", approach=3, tests=3)]
    cards.append(card(15, "Ada", approach=3, tests=2))
    axes = {
        "approach": axis([2, 3, 3], Fraction(17, 6), "rising"),
        "tests": axis([4, 3, 2], Fraction(8, 3), "falling"),
    }
    assert summarize(cards, TWO) == result(axes, "tests")


@pytest.mark.example
def test_two_people_on_one_day_make_one_session():
    cards = [card(1, "Ada", approach=1), card(1, "Ben", approach=3)]
    axes = {"approach": axis([2], 2, "level"), "tests": None}
    assert summarize(cards, TWO) == result(axes, "approach", disagreements=((1, "approach"),))


def test_without_cards_there_is_nothing_to_work_on():
    assert summarize([], TWO) == result({"approach": None, "tests": None}, None)


def test_a_card_without_scores_changes_nothing():
    assert summarize([card(3, "Ada")], {"tests": 1}) == result({"tests": None}, None)


def test_two_sessions_weigh_two_and_three():
    cards = [card(1, "Ada", tests=1), card(2, "Ada", tests=4)]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([1, 4], Fraction(14, 5), "rising")}, "tests")


def test_only_the_last_three_sessions_count():
    cards = [card(day, "Ada", tests=score) for day, score in enumerate([4, 4, 1, 3, 2, 1])]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([3, 2, 1], Fraction(5, 3), "falling")}, "tests")


def test_the_trend_compares_the_newest_with_the_oldest_of_three():
    cards = [card(day, "Ada", tests=score) for day, score in enumerate([1, 3, 2, 3])]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([3, 2, 3], Fraction(8, 3), "level")}, "tests")


def test_cards_may_come_in_any_order():
    cards = [card(30, "Ada", tests=1), card(2, "Ada", tests=4), card(100, "Ada", tests=2)]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([4, 1, 2], 2, "falling")}, "tests")


def test_sessions_of_an_axis_may_lie_on_different_days():
    cards = [card(1, "Ada", approach=4), card(2, "Ada", tests=3), card(3, "Ada", approach=2)]
    axes = {"approach": axis([4, 2], Fraction(14, 5), "falling"), "tests": axis([3], 3, "level")}
    assert summarize(cards, TWO) == result(axes, "approach")


def test_a_score_without_a_sentence_is_refused():
    cards = [told(1, "Ada", approach="", tests=" \n"), card(1, "Ben", approach=4)]
    axes = {"approach": axis([4], 4, "level"), "tests": None}
    refused = ((1, "Ada", "approach"), (1, "Ada", "tests"))
    assert summarize(cards, TWO) == result(axes, "approach", refused)


def test_a_sentence_used_twice_on_a_card_supports_neither_score():
    cards = [told(1, "Ada", approach="12:00 Named two ways", tests="12:00  named TWO ways ", clarity="13:00 slow")]
    axes = {"approach": None, "tests": None, "clarity": axis([2], 2, "level")}
    refused = ((1, "Ada", "approach"), (1, "Ada", "tests"))
    assert summarize(cards, TWO | {"clarity": 1}) == result(axes, "clarity", refused)


def test_two_cards_may_say_the_same():
    cards = [told(1, "Ada", tests="no edge"), told(1, "Ben", tests="no edge"), told(2, "Ada", tests="no edge")]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([2, 2], 2, "level")}, "tests")


def test_refused_scores_stand_in_the_order_given():
    cards = [told(9, "Ada", tests="", approach=""), told(2, "Ben", tests="")]
    refused = ((9, "Ada", "tests"), (9, "Ada", "approach"), (2, "Ben", "tests"))
    assert summarize(cards, TWO) == result({"approach": None, "tests": None}, None, refused)


def test_a_refused_score_causes_no_disagreement():
    cards = [told(1, "Ada", tests="12:00 one test"), card(1, "Ben", tests=4)]
    cards[1]["scores"]["tests"]["evidence"] = ""
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([2], 2, "level")}, "tests", ((1, "Ben", "tests"),))


def test_one_point_apart_is_no_disagreement():
    cards = [card(1, "Ada", tests=2), card(1, "Ben", tests=3)]
    assert summarize(cards, {"tests": 1}) == result({"tests": axis([Fraction(5, 2)], Fraction(5, 2), "level")}, "tests")


def test_disagreements_stand_by_day_and_then_by_axis():
    cards = [card(12, "Ada", tests=4), card(12, "Ben", tests=2), card(3, "Ada", tests=1, approach=1)]
    cards += [card(3, "Ben", tests=3, approach=2), card(3, "Eve", tests=2, approach=4)]
    axes = {
        "approach": axis([Fraction(7, 3)], Fraction(7, 3), "level"),
        "tests": axis([2, 3], Fraction(13, 5), "rising"),
    }
    gaps = ((3, "approach"), (3, "tests"), (12, "tests"))
    assert summarize(cards, TWO) == result(axes, "approach", disagreements=gaps)


def test_of_equals_a_falling_axis_comes_first():
    cards = [card(1, "Ada", approach=2, tests=4), card(2, "Ada", approach=2, tests=1), card(3, "Ada", tests=2)]
    axes = {"approach": axis([2, 2], 2, "level"), "tests": axis([4, 1, 2], 2, "falling")}
    assert summarize(cards, TWO) == result(axes, "tests")


def test_of_equals_the_larger_weight_and_then_the_order_decide():
    weights = {"approach": 1, "tests": 3, "clarity": 3}
    axes = dict.fromkeys(weights, axis([2], 2, "level"))
    assert summarize([card(1, "Ada", clarity=2, tests=2, approach=2)], weights) == result(axes, "tests")


def test_a_large_weight_does_not_beat_a_low_score():
    cards = [card(1, "Ada", approach=3, tests=2)]
    axes = {"approach": axis([3], 3, "level"), "tests": axis([2], 2, "level")}
    assert summarize(cards, TWO) == result(axes, "tests")


def test_scores_off_the_scale_and_unknown_axes_are_refused_loudly():
    blank = told(1, "Ada", tests="")
    blank["scores"]["tests"]["score"] = 5
    for bad in [card(1, "Ada", tests=0), card(1, "Ada", tests=5), card(1, "Ada", style=3), blank]:
        with pytest.raises(ValueError):
            summarize([card(1, "Ben", tests=4), bad], TWO)


def test_the_cards_are_left_as_they_were():
    cards = [card(4, "Ada", tests=2), told(1, "Ben", tests="Fine", approach="fine")]
    before = copy.deepcopy(cards)
    summarize(cards, TWO)
    assert cards == before


def test_random_cards_agree_with_session_by_session():
    source = random.Random(71)
    weights = {"approach": 2, "tests": 1, "clarity": 2}
    for _ in range(50):
        cards = []
        for _ in range(source.randint(1, 6)):
            one = card(source.randint(0, 5), source.choice(["Ada", "Ben"]))
            for name in source.sample(sorted(weights), source.randint(1, 3)):
                text = source.choice(["", "12:00 a", "12:00  A", "b", "c"])
                one["scores"][name] = {"score": source.randint(1, 4), "evidence": text}
            cards.append(one)
        assert summarize(cards, weights) == session_by_session(cards, weights)


@pytest.mark.gate
def test_six_rising_sessions_hide_one_falling_axis():
    design = {
        "requirements": [2, 2, 3, 3, 3, 4],
        "data strategy": [2, 2, 2, 3, 3, 3],
        "evaluation": [4, 4, 3, 3, 2, 2],
        "trade-offs": [1, 1, 2, 2, 3, 4],
    }
    cards = [card(7 * week, "Ada", **{name: row[week] for name, row in design.items()}) for week in range(6)]
    axes = {
        "requirements": axis([3, 3, 4], Fraction(7, 2), "rising"),
        "data strategy": axis([3, 3, 3], 3, "level"),
        "evaluation": axis([3, 2, 2], Fraction(13, 6), "falling"),
        "trade-offs": axis([2, 3, 4], Fraction(10, 3), "rising"),
    }
    assert summarize(cards, dict.fromkeys(design, 1)) == result(axes, "evaluation")


@pytest.mark.gate
def test_level_in_ninths_where_floats_see_a_difference():
    given = {"approach": [(1, 1, 1), (1, 1, 2), (1, 1, 1)], "tests": [(2, 2, 1), (1, 1, 1), (1, 1, 1)]}
    cards = [
        card(day, by, **{name: rows[day][seat] for name, rows in given.items()})
        for day in range(3)
        for seat, by in enumerate(["Ada", "Ben", "Eve"])
    ]
    axes = {
        "approach": axis([1, Fraction(4, 3), 1], Fraction(10, 9), "level"),
        "tests": axis([Fraction(5, 3), 1, 1], Fraction(10, 9), "falling"),
    }
    assert summarize(cards, TWO) == result(axes, "tests")
