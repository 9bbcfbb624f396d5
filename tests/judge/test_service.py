"""The public face, and requests that are wrong."""

from __future__ import annotations

import ast
import json

import pytest

import judge
from judge import Budget, run_request
from judge.deadline import TimeLimit, call
from judge.report import title
from judge.run import defined_tests, imported


def test_the_public_face_is_what_is_meant() -> None:
    functions = ["judge", "match_mistake", "measure_growth", "run_request", "run_samples", "signature", "warm"]
    assert sorted(name for name in judge.__all__ if name[0].islower()) == functions
    assert all(hasattr(judge, name) for name in judge.__all__)


@pytest.mark.parametrize(
    ("request_", "part"),
    [
        ({}, "lacks 'type'"),
        ({"type": "guess"}, "unknown type 'guess'"),
        ({"type": "judge", "submission": ""}, "lacks 'tests'"),
        ({"type": "samples", "cells": "x = 1"}, "list of strings"),
        ({"type": "samples", "cells": [], "budget": {"seconds": "many"}}, "malformed"),
        ({"type": "judge", "submission": "", "tests": "", "known": [1]}, "malformed"),
    ],
)
def test_a_wrong_request_is_refused_with_a_reason(request_: dict[str, object], part: str) -> None:
    answer = run_request(request_)
    assert answer["type"] == "error"
    assert part in answer["message"]


def test_samples_answer_as_json() -> None:
    answer = run_request({"type": "samples", "cells": ["print(1)", "2"], "budget": {"seconds": 1}})
    assert answer["type"] == "samples"
    assert json.loads(json.dumps(answer))["result"]["value"] == "2"


@pytest.mark.parametrize(
    ("test", "sentence"),
    [
        ("test_ties_go_left[3-x]", "Ties go left (3-x)"),
        ("TestBank::test_empty", "Empty"),
        ("test_", "Test_"),
        ("test_k_of_0", "K of 0"),
    ],
)
def test_titles_are_sentences(test: str, sentence: str) -> None:
    assert title(test) == sentence


def test_tests_and_imports_are_read_from_the_text() -> None:
    text = "import a.b, c\nfrom d import e\ndef test_x(): pass\nclass TestY:\n    def test_z(self): pass\n"
    assert defined_tests(ast.parse(text)) == {"test_x", "TestY::test_z"}
    assert imported(text) == {"a.b", "c", "d"}
    assert imported("import (") == set()


def test_a_deadline_passes_values_and_errors_through() -> None:
    assert call(1.0, sorted, [2, 1]) == [1, 2]
    with pytest.raises(ZeroDivisionError):
        call(1.0, lambda: 1 / 0)


def test_a_deadline_is_kept_by_code_that_swallows_it() -> None:
    def stubborn() -> None:
        while True:
            try:
                while True:
                    pass
            except BaseException:
                continue

    with pytest.raises(TimeLimit):
        call(0.1, stubborn)
    assert call(1.0, len, "abc") == 3


def test_a_submission_over_the_limit_is_refused() -> None:
    verdict = judge.judge("#" * 1_000_001, "def test_a(): pass\n", Budget())
    assert verdict.problem is not None
    assert "1,000,000" in verdict.problem.message


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("x = 1\n", None),
        ("print('never run')\nraise SystemExit\n", None),
        ("'\\d'\n", None),
        ("def f(:\n    pass\n", (1, 7)),
        ("x = 1\nif x\n    pass\n", (2, 5)),
        ("return 1\n", (1, 1)),
        ("x = (1,\n", (1, 5)),
        ("x = '\0'\n", (1, 1)),
    ],
)
def test_a_check_reads_as_the_compiler_does_and_runs_nothing(code: str, problem: tuple[int, int] | None) -> None:
    answer = run_request({"type": "check", "code": code})
    assert answer["type"] == "check"
    found = answer["problem"]
    assert (found and (found["line"], found["column"])) == problem
    assert found is None or (found["message"] and found["end"] > found["column"])
    assert json.loads(json.dumps(answer)) == answer
