import copy
import random
from itertools import product

import pytest
from submission import gate

RULES = {"dimensions": ["correct"], "slices": ["all"], "tolerance": 0.05, "alpha": 0.05}
GOOD = [{"route": "answer", "correct": True}]
BAD = [{"route": "answer", "correct": False}]
SHAKY = [GOOD[0], BAD[0], GOOD[0]]
REFUSED = [{"route": "refuse"}]


def case(name, *tags, critical=False, answer=True):
    return {"id": name, "tags": list(tags), "critical": critical, "answer": answer}


def result(reasons, slices, flaky=(), unmatched=()):
    decision = "block" if reasons else "pass"
    lists = {"reasons": list(reasons), "flaky": list(flaky), "unmatched": list(unmatched)}
    return {"decision": decision, **lists, "slices": slices}


def run_of(groups):
    """Cases c0, c1, ... and both runs, from (how many, attempts before, attempts after, tags)."""
    cases, old, new = [], {}, {}
    for many, before, after, tags in groups:
        for _ in range(many):
            name = f"c{len(cases)}"
            cases.append(case(name, *tags))
            old[name], new[name] = before, after
    return cases, new, old


def by_the_statement(cases, new, old, rules):
    """Every rule by itself, the p-value by writing down all ways in which the changes could have fallen."""

    def passes(one, attempt, dimension):
        return (attempt["route"], one["answer"], attempt.get(dimension, False)) in {
            ("answer", True, True),
            ("refuse", False, True),
            ("refuse", False, False),
        }

    def verdict(one, run, dimension):
        seen = {passes(one, attempt, dimension) for attempt in run.get(one["id"], [])}
        return {frozenset({True}): "pass", frozenset({True, False}): "flaky"}.get(frozenset(seen), "fail")

    compared = [one for one in cases if old.get(one["id"], []) != []]
    reasons, flaky, slices = [], [], {}
    for one in compared:
        both = [(d, verdict(one, old, d), verdict(one, new, d)) for d in rules["dimensions"]]
        if any("flaky" in row for row in both):
            flaky.append(one["id"])
        for d, before, after in both:
            if one["critical"] and before == "pass" and after in ("fail", "flaky"):
                reasons.append(f"critical {one['id']}: {d}")
    for tag in rules["slices"]:
        slices[tag] = {}
        for d in rules["dimensions"]:
            pairs = [(verdict(one, old, d), verdict(one, new, d)) for one in compared if tag in ["all", *one["tags"]]]
            pairs = [pair for pair in pairs if "flaky" not in pair]
            worse, better = pairs.count(("pass", "fail")), pairs.count(("fail", "pass"))
            slices[tag][d] = (worse, better, len(pairs))
            ways = [sum(way) for way in product((0, 1), repeat=worse + better)]
            p = sum(heads >= worse or heads <= better for heads in ways) / len(ways)
            if worse > better and (worse - better) / len(pairs) > rules["tolerance"] and p < rules["alpha"]:
                reasons.append(f"{tag} {d}: {worse} worse, {better} better")
    unmatched = [one["id"] for one in cases if old.get(one["id"], []) == []]
    return result(reasons, slices, flaky, unmatched)


@pytest.mark.example
def test_a_critical_case_blocks_though_the_mean_stands_still():
    cases = [case("g07", "outdated", critical=True), case("g33", "no answer", answer=False)]
    rules = {**RULES, "slices": ["all", "outdated"]}
    slices = {"all": {"correct": (1, 1, 2)}, "outdated": {"correct": (1, 0, 1)}}
    expected = result(["critical g07: correct"], slices)
    assert gate(cases, {"g07": BAD, "g33": REFUSED}, {"g07": GOOD, "g33": GOOD}, rules) == expected


@pytest.mark.example
def test_six_changes_all_one_way_are_enough():
    expected = result(["all correct: 6 worse, 0 better"], {"all": {"correct": (6, 0, 6)}})
    assert gate(*run_of([(6, GOOD, BAD, [])]), RULES) == expected


def test_no_cases_pass():
    assert gate([], {}, {}, RULES) == result([], {"all": {"correct": (0, 0, 0)}})


def test_five_changes_all_one_way_are_not_enough():
    assert gate(*run_of([(5, GOOD, BAD, [])]), RULES) == result([], {"all": {"correct": (5, 0, 5)}})


def test_seven_worse_and_three_better_may_be_chance():
    groups = [(7, GOOD, BAD, []), (3, BAD, GOOD, [])]
    assert gate(*run_of(groups), RULES) == result([], {"all": {"correct": (7, 3, 10)}})


def test_nine_worse_and_one_better_are_no_chance():
    groups = [(9, GOOD, BAD, []), (1, BAD, GOOD, []), (2, GOOD, GOOD, []), (3, BAD, BAD, [])]
    expected = result(["all correct: 9 worse, 1 better"], {"all": {"correct": (9, 1, 15)}})
    assert gate(*run_of(groups), RULES) == expected


def test_as_many_better_as_worse_is_a_tie():
    groups = [(8, GOOD, BAD, []), (8, BAD, GOOD, [])]
    assert gate(*run_of(groups), {**RULES, "tolerance": 0, "alpha": 2}) == result([], {"all": {"correct": (8, 8, 16)}})


def test_getting_better_is_no_reason():
    assert gate(*run_of([(9, BAD, GOOD, [])]), RULES) == result([], {"all": {"correct": (0, 9, 9)}})


def test_a_loss_of_exactly_the_tolerance_is_tolerated():
    groups = [(6, GOOD, BAD, []), (114, GOOD, GOOD, [])]
    assert gate(*run_of(groups), RULES) == result([], {"all": {"correct": (6, 0, 120)}})


def test_a_loss_just_above_the_tolerance_is_not():
    groups = [(6, GOOD, BAD, []), (113, GOOD, GOOD, [])]
    expected = result(["all correct: 6 worse, 0 better"], {"all": {"correct": (6, 0, 119)}})
    assert gate(*run_of(groups), RULES) == expected


def test_the_tolerance_limits_the_net_loss():
    groups = [(16, GOOD, BAD, []), (4, BAD, GOOD, []), (280, GOOD, GOOD, [])]
    assert gate(*run_of(groups), RULES) == result([], {"all": {"correct": (16, 4, 300)}})


def test_a_p_of_exactly_alpha_is_not_below_it():
    assert gate(*run_of([(5, GOOD, BAD, [])]), {**RULES, "alpha": 0.0625}) == result(
        [], {"all": {"correct": (5, 0, 5)}}
    )


def test_a_slice_without_cases_decides_nothing():
    rules = {**RULES, "slices": ["codes"], "tolerance": 0}
    assert gate(*run_of([(6, GOOD, BAD, [])]), rules) == result([], {"codes": {"correct": (0, 0, 0)}})


def test_a_question_without_an_answer_must_be_refused():
    cases = [case(f"g{i}", answer=False) for i in range(3)]
    old = {"g0": REFUSED, "g1": GOOD, "g2": REFUSED}
    new = {"g0": GOOD, "g1": [{"route": "refuse", "correct": False}], "g2": REFUSED}
    assert gate(cases, new, old, RULES) == result([], {"all": {"correct": (1, 1, 3)}})


def test_refusing_a_question_that_has_an_answer_fails():
    new = {"g0": [{"route": "refuse", "correct": True}]}
    assert gate([case("g0")], new, {"g0": GOOD}, RULES) == result([], {"all": {"correct": (1, 0, 1)}})


def test_a_dimension_that_was_not_checked_fails():
    new = {"g0": [{"route": "answer"}]}
    assert gate([case("g0")], new, {"g0": GOOD}, RULES) == result([], {"all": {"correct": (1, 0, 1)}})


def test_a_case_that_is_missing_in_the_new_run_fails():
    cases = [case("g0", critical=True), case("g1")]
    expected = result(["critical g0: correct"], {"all": {"correct": (2, 0, 2)}})
    assert gate(cases, {"g1": []}, {"g0": GOOD, "g1": GOOD}, RULES) == expected


def test_a_case_without_a_baseline_is_not_compared():
    cases = [case("g0", critical=True), case("g1"), case("g2", critical=True)]
    expected = result([], {"all": {"correct": (0, 0, 1)}}, unmatched=["g0", "g2"])
    assert gate(cases, {"g0": BAD, "g1": GOOD, "g2": SHAKY}, {"g1": GOOD, "g2": []}, RULES) == expected


def test_flaky_cases_are_named_and_not_compared():
    cases = [case("g0"), case("g1"), case("g2"), case("g3")]
    old = {"g0": GOOD, "g1": SHAKY, "g2": SHAKY, "g3": GOOD * 3}
    new = {"g0": SHAKY, "g1": BAD, "g2": GOOD, "g3": BAD * 3}
    assert gate(cases, new, old, RULES) == result([], {"all": {"correct": (1, 0, 1)}}, flaky=["g0", "g1", "g2"])


def test_a_critical_case_that_became_flaky_got_worse():
    expected = result(["critical g0: correct"], {"all": {"correct": (0, 0, 0)}}, flaky=["g0"])
    assert gate([case("g0", critical=True)], {"g0": SHAKY}, {"g0": GOOD}, RULES) == expected


def test_a_critical_case_that_failed_before_is_no_regression():
    cases = [case("g0", critical=True), case("g1", critical=True)]
    old, new = {"g0": BAD, "g1": SHAKY}, {"g0": BAD, "g1": BAD}
    assert gate(cases, new, old, RULES) == result([], {"all": {"correct": (0, 0, 1)}}, flaky=["g1"])


def test_dimensions_are_compared_apart():
    rules = {**RULES, "dimensions": ["correct", "cited"]}
    both, flips = {"route": "answer", "correct": True, "cited": True}, {"route": "answer", "correct": True}
    cases = [case("g0", critical=True), case("g1", critical=True)]
    old, new = {"g0": [both], "g1": [both]}, {"g0": [flips], "g1": [both, flips]}
    slices = {"all": {"correct": (0, 0, 2), "cited": (1, 0, 1)}}
    expected = result(["critical g0: cited", "critical g1: cited"], slices, flaky=["g1"])
    assert gate(cases, new, old, rules) == expected


def test_critical_reasons_first_then_slices_in_the_order_of_the_rules():
    cases, new, old = run_of([(7, GOOD, BAD, ["codes", "plain"])])
    cases[6]["critical"] = True
    rules = {**RULES, "slices": ["plain", "all", "codes"]}
    counts = {"correct": (7, 0, 7)}
    reasons = ["critical c6: correct", *(f"{tag} correct: 7 worse, 0 better" for tag in rules["slices"])]
    assert gate(cases, new, old, rules) == result(reasons, {"plain": counts, "all": counts, "codes": counts})


def test_the_arguments_are_left_as_they_were():
    cases, new, old = run_of([(2, GOOD, SHAKY, ["codes"]), (2, BAD, GOOD, [])])
    rules, before = dict(RULES), copy.deepcopy((cases, new, old))
    gate(cases, new, old, rules)
    assert (cases, new, old, rules) == (*before, RULES)


def test_random_runs_agree_with_the_statement():
    source = random.Random(12)
    rules = {"dimensions": ["correct", "cited"], "slices": ["all", "codes", "plain"], "tolerance": 0.1, "alpha": 0.3}

    def attempts(quality):
        def one():
            checks = {name: source.random() < quality for name in rules["dimensions"]}
            return {"route": source.choice(["answer", "answer", "answer", "refuse"]), **checks}

        return [one() for _ in range(source.choice([0, 1, 1, 1, 2]))]

    for _ in range(40):
        cases = [
            case(f"g{i}", *source.sample(["codes", "plain", "rare"], source.randint(0, 2)))
            | {"critical": source.random() < 0.2, "answer": source.random() < 0.8}
            for i in range(source.randint(1, 9))
        ]
        old, new = ({one["id"]: attempts(q) for one in cases if source.random() < 0.95} for q in (0.9, 0.3))
        assert gate(cases, new, old, rules) == by_the_statement(cases, new, old, rules)


@pytest.mark.gate
def test_a_better_mean_does_not_buy_one_critical_case():
    cases, new, old = run_of([(36, BAD, GOOD, ["plain"]), (1, GOOD, BAD, ["no answer"]), (3, GOOD, GOOD, ["plain"])])
    cases[36]["critical"] = True
    expected = result(["critical c36: correct"], {"all": {"correct": (1, 36, 40)}})
    assert gate(cases, new, old, RULES) == expected


@pytest.mark.gate
def test_a_better_mean_does_not_hide_a_slice_that_fell():
    groups = [(20, BAD, GOOD, ["plain"]), (6, GOOD, BAD, ["outdated"]), (14, GOOD, GOOD, ["plain"])]
    slices = {"all": {"correct": (6, 20, 40)}, "outdated": {"correct": (6, 0, 6)}}
    expected = result(["outdated correct: 6 worse, 0 better"], slices)
    assert gate(*run_of(groups), {**RULES, "slices": ["all", "outdated"]}) == expected


@pytest.mark.gate
def test_changes_that_cancel_in_the_mean_still_weigh_in_the_test():
    groups = [(16, GOOD, BAD, []), (9, BAD, GOOD, []), (15, GOOD, GOOD, [])]
    assert gate(*run_of(groups), RULES) == result([], {"all": {"correct": (16, 9, 40)}})


@pytest.mark.gate
def test_four_hundred_cases_in_twelve_slices():
    groups = [(300, GOOD, BAD, ["plain"]), (40, BAD, GOOD, ["codes"]), (60, SHAKY, GOOD, ["codes"])]
    cases, new, old = run_of(groups)
    tags = ["all", "plain", "codes", *(f"empty {i}" for i in range(9))]
    counts = {tag: {"correct": (0, 0, 0)} for tag in tags}
    counts |= {"all": {"correct": (300, 40, 340)}, "plain": {"correct": (300, 0, 300)}}
    counts |= {"codes": {"correct": (0, 40, 40)}}
    reasons = ["all correct: 300 worse, 40 better", "plain correct: 300 worse, 0 better"]
    flaky = [f"c{i}" for i in range(340, 400)]
    assert gate(cases, new, old, {**RULES, "slices": tags}) == result(reasons, counts, flaky)
