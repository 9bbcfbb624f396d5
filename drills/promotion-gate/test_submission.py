import copy
import math
import random
from typing import Any

import pytest
from submission import replay

Step = tuple[Any, ...]

TOLERANCE = {"all": 0.2, "rain": 0.2}
FINE = {"all": (-0.05, 0.04), "rain": (0.0, 0.04)}


def entry(**changed: Any) -> dict[str, Any]:
    """A version that may pass: better than 30, 31 and 32 on every slice."""
    against = {live: FINE for live in ("30", "31", "32")}
    usual = {"author": "ana", "run": "run-7", "dataset": "orders-w09", "data_checks_passed": True}
    return {**usual, "evaluated_on": "eval-w10", "against": against, **changed}


def rise(v: str, **changed: Any) -> list[Step]:
    """Registered, staged, and asked for production by a colleague."""
    return [
        ("register", v, entry(**changed)),
        ("promote", v, "staging", "ana"),
        ("promote", v, "production", "bo"),
    ]


def against_31(**figures: tuple[float, float]) -> dict[str, Any]:
    return {"against": {"31": {**FINE, **figures}}}


def last(steps: list[Step], tolerance: dict[str, float] = TOLERANCE) -> Any:
    return replay(tolerance, steps)[-1]


def by_keeping_a_diary(steps: list[Step]) -> list[Any]:
    """The contract for entries whose only fault can be the author, read off a list of what was live and when."""
    answers: list[Any] = []
    stages: dict[str, str] = {}
    way: list[str] = []
    for name, *arguments in steps:
        if name == "register":
            stages[arguments[0]] = "none"
            answers.append(None)
        elif name == "stages":
            answers.append(dict(stages))
        elif name == "rollback":
            stages[way[-1]], stages[way[-2]] = "archived", "production"
            way = way[:-1]
            answers.append(way[-1])
        else:
            v, to, actor = arguments
            if v not in stages:
                answers.append((False, ["unknown"]))
            elif (stages[v], to) not in [("none", "staging"), ("staging", "production")]:
                answers.append((False, ["stage"]))
            elif to == "production" and actor == "ana":
                answers.append((False, ["approval"]))
            else:
                if to == "production":
                    stages.update({other: "archived" for other in way[-1:]})
                    way = [*way, v]
                stages[v] = to
                answers.append((True, []))
    return answers


@pytest.mark.example
def test_better_overall_and_possibly_worse_in_rain():
    steps = [*rise("31"), *rise("32", **against_31(rain=(0.10, 0.09)))]
    expected = [None, (True, []), (True, []), None, (True, []), (False, ["worse:rain"])]
    assert replay(TOLERANCE, steps) == expected


@pytest.mark.example
def test_the_authors_own_call_is_no_approval():
    steps = [*rise("31"), *rise("32", **against_31(rain=(0.10, 0.09))), ("promote", "32", "production", "ana")]
    assert last(steps) == (False, ["approval", "worse:rain"])


@pytest.mark.example
def test_two_rollbacks_go_back_two_versions():
    steps = [*rise("30"), *rise("31"), *rise("32"), ("rollback",), ("rollback",), ("stages",)]
    assert replay(TOLERANCE, steps)[-3:] == ["31", "30", {"30": "production", "31": "archived", "32": "archived"}]


def test_nothing_happens_without_steps():
    assert replay(TOLERANCE, []) == []


def test_a_new_version_has_no_stage_yet():
    assert replay(TOLERANCE, [("register", "31", entry()), ("stages",)]) == [None, {"31": "none"}]


def test_the_first_model_needs_no_baseline():
    assert last(rise("31", against={}, evaluated_on="eval-w02")) == (True, [])


def test_the_first_model_still_needs_approval_lineage_and_data_checks():
    steps = [("register", "31", entry()), ("promote", "31", "staging", "ana"), ("promote", "31", "production", "ana")]
    assert last(steps) == (False, ["approval"])


def test_only_one_version_is_in_production():
    steps = [*rise("30"), *rise("31"), *rise("32"), ("stages",)]
    assert last(steps) == {"30": "archived", "31": "archived", "32": "production"}


def test_a_refused_version_stays_in_staging_and_the_live_one_stays_live():
    steps = [*rise("31"), *rise("32", **against_31(all=(0.3, 0.0))), ("stages",)]
    assert last(steps) == {"31": "production", "32": "staging"}


def test_a_version_cannot_be_registered_twice():
    with pytest.raises(ValueError):
        replay(TOLERANCE, [("register", "31", entry()), ("register", "31", entry())])


def test_an_unknown_version_is_refused():
    assert replay(TOLERANCE, [("promote", "99", "staging", "bo")]) == [(False, ["unknown"])]


def test_staging_cannot_be_skipped():
    assert last([("register", "31", entry(run=None)), ("promote", "31", "production", "bo")]) == (False, ["stage"])


def test_no_version_moves_backwards_or_to_a_stage_of_its_own():
    for to in ("none", "staging", "archived", "live"):
        assert last([*rise("31"), ("promote", "31", to, "bo")]) == (False, ["stage"])


def test_the_author_may_stage_a_version():
    steps = [("register", "31", entry(author="eva")), ("promote", "31", "staging", "eva"), ("stages",)]
    assert replay(TOLERANCE, steps)[1:] == [(True, []), {"31": "staging"}]


def test_without_a_run_there_is_no_lineage():
    assert last([("register", "31", entry(run=None)), ("promote", "31", "staging", "ana")]) == (False, ["lineage"])


def test_without_a_dataset_there_is_no_lineage():
    assert last([("register", "31", entry(dataset=None)), ("promote", "31", "staging", "ana")]) == (False, ["lineage"])


def test_failed_data_checks_stop_a_version_before_staging():
    steps = [("register", "31", entry(data_checks_passed=False, run=None)), ("promote", "31", "staging", "bo")]
    assert last(steps) == (False, ["lineage", "data_checks"])


def test_another_evaluation_set_cannot_be_compared():
    steps = [*rise("31"), *rise("32", evaluated_on="eval-w11", **against_31(rain=(9.0, 0.1)))]
    assert last(steps) == (False, ["evaluation_set"])


def test_a_candidate_must_have_been_compared_with_the_live_version():
    steps = [*rise("30"), *rise("31"), *rise("32", against={"30": FINE})]
    assert last(steps) == (False, ["comparison"])


def test_every_reason_is_given():
    steps = [*rise("31"), *rise("32", against={}, evaluated_on="eval-w11"), ("promote", "32", "production", "ana")]
    assert last(steps) == (False, ["approval", "evaluation_set", "comparison"])


def test_exactly_the_tolerance_passes():
    steps = [*rise("31"), *rise("32", **against_31(rain=(0.25, 0.0)))]
    assert last(steps, {"all": 0.0, "rain": 0.25}) == (False, ["worse:all"])
    assert last(steps, {"all": 0.25, "rain": 0.25}) == (True, [])


def test_each_slice_has_a_tolerance_of_its_own():
    steps = [*rise("31"), *rise("32", **against_31(all=(0.3, 0.0), rain=(0.3, 0.0)))]
    assert last(steps, {"all": 0.2, "rain": 0.5}) == (False, ["worse:all"])
    assert last(steps, {"rain": 0.1, "all": 0.2}) == (False, ["worse:rain", "worse:all"])


def test_slices_without_a_tolerance_are_not_judged():
    assert last([*rise("31"), *rise("32", **against_31(night=(5.0, 0.1)))]) == (True, [])


def test_a_rollback_is_not_judged_by_figures():
    steps = [*rise("31"), *rise("32", **against_31()), ("rollback",), ("stages",)]
    assert replay(TOLERANCE, steps)[-2:] == ["31", {"31": "production", "32": "archived"}]


def test_without_an_earlier_version_there_is_no_rollback():
    with pytest.raises(LookupError):
        replay(TOLERANCE, [*rise("31"), ("rollback",)])


def test_without_any_version_there_is_no_rollback():
    with pytest.raises(LookupError):
        replay(TOLERANCE, [("register", "31", entry()), ("rollback",)])


def test_a_version_that_was_rolled_back_does_not_return():
    steps = [*rise("31"), *rise("32"), ("rollback",), ("promote", "32", "production", "bo")]
    assert last(steps) == (False, ["stage"])


def test_nothing_that_was_handed_in_is_changed():
    steps = [*rise("31"), *rise("32"), ("rollback",)]
    before = copy.deepcopy((TOLERANCE, steps))
    replay(TOLERANCE, steps)
    assert (TOLERANCE, steps) == before


def test_random_histories_agree_with_a_diary():
    source = random.Random(4)
    for _ in range(40):
        versions = [f"{number}" for number in range(30, 36)]
        steps: list[Step] = [("register", v, entry(against=dict.fromkeys(versions, FINE))) for v in versions]
        steps += [("promote", v, "staging", "ana") for v in versions[:5]]
        steps += [("promote", v, "production", "bo") for v in source.sample(versions[:5], 3)] + [("rollback",)]
        for _ in range(6):
            v, to, actor = source.choice([*versions, "99"]), source.choice(["staging", "production"]), "bo"
            steps += [("promote", v, to, source.choice([actor, "ana"])), ("stages",)]
        steps += [("rollback",), ("stages",)]
        assert replay(TOLERANCE, steps) == by_keeping_a_diary(steps)


@pytest.mark.gate
def test_an_average_can_hide_a_slice_that_collapsed():
    steps = [*rise("31"), *rise("32", **against_31(all=(-0.4, 0.02), rain=(1.5, 0.1)))]
    assert last(steps) == (False, ["worse:rain"])


@pytest.mark.gate
def test_a_slice_that_was_not_evaluated_is_not_a_slice_that_passed():
    steps = [*rise("31"), *rise("32", against={"31": {"all": (-0.4, 0.02)}})]
    assert last(steps) == (False, ["missing:rain"])


@pytest.mark.gate
def test_few_rows_have_not_shown_that_a_slice_is_safe():
    steps = [*rise("31"), *rise("32", **against_31(rain=(-0.1, 0.2)))]
    assert last(steps) == (False, ["worse:rain"])


@pytest.mark.gate
def test_enough_rows_show_that_a_small_loss_is_within_the_tolerance():
    assert last([*rise("31"), *rise("32", **against_31(rain=(0.10, 0.05)))]) == (True, [])


@pytest.mark.gate
def test_a_figure_that_is_not_a_number_has_shown_nothing():
    steps = [*rise("31"), *rise("32", **against_31(rain=(math.nan, math.nan)))]
    assert last(steps) == (False, ["worse:rain"])


@pytest.mark.gate
def test_after_a_rollback_the_baseline_is_the_version_that_is_live_now():
    steps = [*rise("30"), *rise("31"), ("rollback",), *rise("32", against={"31": FINE})]
    assert last(steps) == (False, ["comparison"])


@pytest.mark.gate
def test_a_rollback_after_a_new_release_skips_what_was_rolled_back():
    steps = [*rise("30"), *rise("31"), ("rollback",), *rise("32"), ("rollback",)]
    assert replay(TOLERANCE, steps)[-2:] == [(True, []), "30"]
