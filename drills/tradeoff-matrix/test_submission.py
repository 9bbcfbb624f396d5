import random
from fractions import Fraction
from typing import Any

import pytest
from submission import decide

MODELS = {
    "small alone": {"golden set": 78, "cents": 60, "upkeep": 10},
    "fine-tuned": {"golden set": 84, "cents": 80, "upkeep": 40},
    "with retrieval": {"golden set": 88, "cents": 110, "upkeep": 18},
}
WEIGHTS = {
    "golden set": {"weight": 50, "better": "high"},
    "cents": {"weight": 20, "better": "low"},
    "upkeep": {"weight": 30, "better": "low"},
}


def high(**weights: int) -> dict[str, dict[str, Any]]:
    return {name: {"weight": weight, "better": "high"} for name, weight in weights.items()}


def result(scores: dict[str, Any], winners: list[str], dominated: list[str], flip: tuple | None) -> dict[str, Any]:
    turned = None if flip is None else dict(zip(("criterion", "share", "to"), flip, strict=True))
    return {"scores": scores, "winners": winners, "dominated": dominated, "flip": turned}


def scores_at(options: dict, criteria: dict, moved: str, share: Fraction) -> dict[str, Fraction]:
    """Every option's score, from the definition, when one criterion has the given share."""
    rest = sum(criterion["weight"] for name, criterion in criteria.items() if name != moved)
    scores = dict.fromkeys(options, Fraction(0))
    for name, criterion in criteria.items():
        part = share if name == moved else (1 - share) * Fraction(criterion["weight"], rest)
        column = sorted((values[name] for values in options.values()), reverse=criterion["better"] == "low")
        for option in options:
            if column[0] != column[-1]:
                scores[option] += part * Fraction(options[option][name] - column[0], column[-1] - column[0])
    return scores


def by_the_ends_of_each_line(options: dict, criteria: dict) -> dict[str, Any]:
    """The contract, word for word: scores at share 0 and 1 of each criterion, and where two lines cross."""
    total = sum(criterion["weight"] for criterion in criteria.values())
    first = next(iter(criteria))
    scores = scores_at(options, criteria, first, Fraction(criteria[first]["weight"], total))
    winners = [option for option in options if scores[option] == max(scores.values())]
    crossings = []
    for name in criteria if len(winners) == 1 else []:
        at_0, at_1 = (scores_at(options, criteria, name, Fraction(end)) for end in (0, 1))
        for rival in options:
            lead_0, lead_1 = (at[winners[0]] - at[rival] for at in (at_0, at_1))
            if rival != winners[0] and (lead_0 <= 0 or lead_1 <= 0):
                share = lead_0 / (lead_0 - lead_1)
                change = abs(share - Fraction(criteria[name]["weight"], total))
                crossings.append((change, len(crossings), (name, share, rival)))
    dominated = []
    for option, mine in options.items():
        for other in options.values():
            signs = {name: 1 if criteria[name]["better"] == "high" else -1 for name in criteria}
            gains = [signs[name] * (other[name] - mine[name]) for name in criteria]
            if min(gains) >= 0 and max(gains) > 0:
                dominated.append(option)
                break
    return result(scores, winners, dominated, min(crossings)[2] if crossings else None)


@pytest.mark.example
def test_retrieval_wins_until_quality_counts_for_less_than_14_39ths():
    scores = {"small alone": Fraction(1, 2), "fine-tuned": Fraction(21, 50), "with retrieval": Fraction(18, 25)}
    expected = result(scores, ["with retrieval"], [], ("golden set", Fraction(14, 39), "small alone"))
    assert decide(MODELS, WEIGHTS) == expected


@pytest.mark.example
def test_with_one_criterion_no_weight_can_move():
    criteria = {"ms": {"weight": 1, "better": "low"}}
    expected = result({"A": 0, "B": 1}, ["B"], ["A"], None)
    assert decide({"A": {"ms": 90}, "B": {"ms": 70}}, criteria) == expected


def test_the_smallest_change_may_be_upwards():
    options = {"A": {"x": 9, "y": 0}, "B": {"x": 0, "y": 9}}
    expected = result({"A": Fraction(3, 5), "B": Fraction(2, 5)}, ["A"], [], ("x", Fraction(1, 2), "B"))
    assert decide(options, high(x=3, y=2)) == expected
    turned = result({"A": Fraction(2, 5), "B": Fraction(3, 5)}, ["B"], [], ("x", Fraction(1, 2), "A"))
    assert decide(options, high(x=2, y=3)) == turned


def test_the_runner_up_is_not_always_the_one_who_turns_it():
    options = {"A": {"x": 10, "y": 10, "z": 0}, "B": {"x": 9, "y": 10, "z": 0}, "C": {"x": 0, "y": 0, "z": 10}}
    scores = {"A": Fraction(9, 10), "B": Fraction(17, 20), "C": Fraction(1, 10)}
    assert decide(options, high(x=5, y=4, z=1)) == result(scores, ["A"], ["B"], ("z", Fraction(1, 2), "C"))


def test_a_winner_on_every_criterion_cannot_be_turned():
    options = {"A": {"x": 5, "y": 9}, "B": {"x": 4, "y": 3}}
    assert decide(options, high(x=1, y=1)) == result({"A": 1, "B": 0}, ["A"], ["B"], None)


def test_drawing_level_at_share_one_counts():
    options = {"A": {"x": 5, "y": 9}, "B": {"x": 5, "y": 3}}
    assert decide(options, high(x=1, y=1)) == result({"A": Fraction(1, 2), "B": 0}, ["A"], ["B"], ("x", 1, "B"))


def test_drawing_level_at_share_zero_counts():
    options = {"A": {"x": 9, "y": 5}, "B": {"x": 0, "y": 5}, "C": {"x": 0, "y": 0}}
    scores = {"A": 1, "B": Fraction(1, 2), "C": 0}
    assert decide(options, high(x=1, y=1)) == result(scores, ["A"], ["B", "C"], ("x", 0, "B"))


def test_a_criterion_without_weight_can_gain_some():
    options = {"A": {"x": 1, "y": 0}, "B": {"x": 0, "y": 1}}
    assert decide(options, high(x=1, y=0)) == result({"A": 1, "B": 0}, ["A"], [], ("y", Fraction(1, 2), "B"))


def test_equal_changes_go_to_the_first_criterion_and_the_first_option():
    options = {"A": {"x": 0, "y": 2}, "B": {"x": 2, "y": 0}, "C": {"x": 2, "y": 0}}
    scores = {"A": Fraction(2, 3), "B": Fraction(1, 3), "C": Fraction(1, 3)}
    assert decide(options, high(x=1, y=2)) == result(scores, ["A"], [], ("x", Fraction(1, 2), "B"))


def test_options_that_score_the_same_all_win():
    options = {"C": {"x": 0, "y": 0}, "A": {"x": 4, "y": 0}, "B": {"x": 0, "y": 4}}
    scores = {"C": 0, "A": Fraction(1, 2), "B": Fraction(1, 2)}
    assert decide(options, high(x=7, y=7)) == result(scores, ["A", "B"], ["C"], None)


def test_equal_options_do_not_dominate_each_other():
    options = {"A": {"x": 3}, "B": {"x": 3}}
    assert decide(options, high(x=2)) == result({"A": 0, "B": 0}, ["A", "B"], [], None)


def test_being_equal_on_some_criteria_does_not_save_an_option():
    options = {"A": {"x": 3, "y": 7}, "B": {"x": 3, "y": 8}}
    scores = {"A": 0, "B": Fraction(3, 4)}
    assert decide(options, high(x=1, y=3)) == result(scores, ["B"], ["A"], ("x", 1, "A"))


def test_dominated_options_still_stretch_the_scale():
    options = {"A": {"x": 10, "y": 6}, "B": {"x": 8, "y": 10}, "C": {"x": 0, "y": 0}}
    scores = {"A": Fraction(4, 5), "B": Fraction(9, 10), "C": 0}
    assert decide(options, high(x=1, y=1)) == result(scores, ["B"], ["C"], ("x", Fraction(2, 3), "A"))


def test_one_option_wins_alone():
    assert decide({"A": {"x": 3, "y": 1}}, high(x=1, y=1)) == result({"A": 0}, ["A"], [], None)


def test_values_of_other_names_are_ignored():
    options = {"A": {"x": 1, "z": 0}, "B": {"x": 0, "z": 9}}
    assert decide(options, high(x=1)) == result({"A": 1, "B": 0}, ["A"], ["B"], None)


def test_unusable_tables_are_refused():
    for options, criteria in [
        ({}, high(x=1)),
        ({"A": {"x": 1}, "B": {"y": 2}}, high(x=1)),
        ({"A": {"x": 1, "y": 2}}, high(x=2, y=-1)),
        ({"A": {"x": 1, "y": 2}}, high(x=0, y=0)),
    ]:
        with pytest.raises(ValueError):
            decide(options, criteria)


def test_the_dicts_are_left_as_they_were():
    options, criteria = {"A": {"x": 1}, "B": {"x": 3}}, {"x": {"weight": 4, "better": "low"}}
    decide(options, criteria)
    assert (options, criteria) == ({"A": {"x": 1}, "B": {"x": 3}}, {"x": {"weight": 4, "better": "low"}})


def test_random_tables_agree_with_the_ends_of_each_line():
    source = random.Random(62)
    for _ in range(40):
        names = "xyz"[: source.randint(2, 3)]
        criteria = {n: {"weight": source.randint(1, 5), "better": source.choice(["high", "low"])} for n in names}
        options = {o: {n: source.randint(0, 4) for n in names} for o in "ABCD"[: source.randint(2, 4)]}
        assert decide(options, criteria) == by_the_ends_of_each_line(options, criteria)


@pytest.mark.gate
def test_the_flip_is_where_both_scores_are_exactly_equal():
    source = random.Random(63)
    for _ in range(12):
        criteria = {n: {"weight": source.randint(1, 1000), "better": "low"} for n in "wxyz"}
        options = {o: {n: source.randint(0, 10**6) for n in "wxyz"} for o in "ABCDE"}
        got = decide(options, criteria)
        flip = got["flip"]
        scores = scores_at(options, criteria, flip["criterion"], flip["share"])
        assert scores[flip["to"]] == scores[got["winners"][0]]
        assert got == by_the_ends_of_each_line(options, criteria)


@pytest.mark.gate
def test_a_tie_that_floats_cannot_see():
    options = {"A": {"x": 3, "y": 0, "z": 0}, "B": {"x": 0, "y": 3, "z": 3}, "C": {"x": 1, "y": 1, "z": 1}}
    scores = {"A": Fraction(1, 2), "B": Fraction(1, 2), "C": Fraction(1, 3)}
    assert decide(options, high(x=30, y=10, z=20)) == result(scores, ["A", "B"], [], None)


@pytest.mark.gate
def test_a_lead_that_floats_cannot_see():
    far = 10**18
    options = {"A": {"x": far, "y": 0}, "B": {"x": far - 1, "y": 2}, "C": {"x": 0, "y": far - 1}}
    criteria = high(x=1, y=1)
    assert decide(options, criteria) == by_the_ends_of_each_line(options, criteria)
