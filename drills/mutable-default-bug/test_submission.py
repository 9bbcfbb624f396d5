import random

import pytest
from submission import Pipeline, register


def column(name: str):
    """A feature that reads one column of the row."""
    return lambda row: row[name]


@pytest.mark.example
def test_a_second_call_knows_nothing_of_the_first():
    assert register("length", len) == {"length": len}
    assert register("highest", max) == {"highest": max}


@pytest.mark.example
def test_what_one_pipeline_adds_is_not_in_another():
    ranking, fraud = Pipeline("ranking"), Pipeline("fraud")
    ranking.add("price", column("price"))
    assert fraud.run({"price": 12.0}) == {}


def test_one_name_may_stand_in_two_new_registries():
    assert register("total", sum) == {"total": sum}
    assert register("total", max) == {"total": max}


def test_an_earlier_result_does_not_change_with_a_later_call():
    first = register("least", min)
    register("most", max)
    assert first == {"least": min}


def test_the_callers_registry_is_extended_and_returned():
    mine = {"length": len}
    returned = register("total", sum, mine)
    assert mine == {"length": len, "total": sum}
    assert returned is mine


def test_none_means_that_no_registry_is_given():
    assert register("size", len, None) == {"size": len}


def test_the_registry_may_be_given_by_keyword():
    mine = {"length": len}
    assert register(name="total", fn=sum, registry=mine) is mine


def test_a_call_without_registry_leaves_the_callers_alone():
    mine = {"length": len}
    register("total", sum, mine)
    register("absolute", abs)
    assert mine == {"length": len, "total": sum}


def test_a_taken_name_is_refused_and_nothing_changes():
    mine = {"length": len}
    with pytest.raises(ValueError):
        register("length", sum, mine)
    assert mine == {"length": len}


def test_a_pipeline_refuses_a_name_twice():
    pipeline = Pipeline("churn").add("visits", column("visits"))
    with pytest.raises(ValueError):
        pipeline.add("visits", column("other"))
    assert pipeline.run({"visits": 3, "other": 4}) == {"visits": 3}


def test_a_pipeline_computes_in_the_order_of_adding():
    pipeline = Pipeline("sorting").add("z", column("z")).add("a", column("a")).add("m", column("m"))
    assert list(pipeline.run({"a": 1, "m": 2, "z": 3}).items()) == [("z", 3), ("a", 1), ("m", 2)]


def test_an_empty_pipeline_computes_nothing():
    assert Pipeline("empty").run({"price": 1.0}) == {}


def test_a_new_pipeline_takes_nothing_from_an_older_one():
    older = Pipeline("older").add("amount", column("amount"))
    Pipeline("newer")
    assert older.run({"amount": 5.0}) == {"amount": 5.0}


def test_pipelines_have_their_own_names():
    pipelines = [Pipeline("ranking"), Pipeline("fraud")]
    assert [pipeline.name for pipeline in pipelines] == ["ranking", "fraud"]


def test_the_features_of_a_pipeline_can_be_registered_from_outside():
    pipeline = Pipeline("outside")
    assert register("width", column("width"), pipeline.features) is pipeline.features
    assert pipeline.run({"width": 7}) == {"width": 7}


def test_random_nights_agree_with_separate_lists():
    source = random.Random(13)
    for _ in range(40):
        pipelines = [Pipeline(f"job {number}") for number in range(3)]
        wanted: list[list[str]] = [[], [], []]
        for _ in range(8):
            job, name = source.randrange(3), source.choice("abcdefgh")
            if name in wanted[job]:
                with pytest.raises(ValueError):
                    pipelines[job].add(name, column(name))
            else:
                pipelines[job].add(name, column(name))
                wanted[job].append(name)
        row = dict.fromkeys("abcdefgh", 1)
        assert [list(pipeline.run(row)) for pipeline in pipelines] == wanted


@pytest.mark.gate
def test_an_empty_registry_of_the_caller_is_filled():
    mine: dict = {}
    returned = register("total", sum, mine)
    assert mine == {"total": sum}
    assert returned is mine


@pytest.mark.gate
def test_a_night_of_two_hundred_jobs_in_one_process():
    for job in range(200):
        pipeline = Pipeline(f"job {job}").add("price", column("price")).add(f"only {job}", len)
        assert pipeline.run({"price": job}) == {"price": job, f"only {job}": 1}
        assert register("price", max) == {"price": max}
