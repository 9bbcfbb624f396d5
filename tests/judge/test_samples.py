"""Samples run one after the other in one namespace; failures name cell and line."""

from __future__ import annotations

import sys

import pytest

from judge import OUTPUT_LIMIT, Budget, judge, run_samples


def test_only_the_last_output_and_value_are_returned() -> None:
    result = run_samples(["x = 2\nprint('first')", "print('second', x)\nx * 21"])
    assert (result.output, result.value, result.error) == ("second 2\n", "42", None)


def test_none_is_not_shown() -> None:
    assert run_samples(["None"]).value is None
    assert run_samples(["x = 1"]).value is None
    assert run_samples([]).output == ""


def test_each_run_has_a_fresh_namespace() -> None:
    run_samples(["left_over = 1"])
    result = run_samples(["left_over"])
    assert result.error is not None
    assert "NameError: name 'left_over' is not defined" in result.error


def test_an_error_shows_only_the_samples_lines() -> None:
    result = run_samples(["def ratio(a, b):\n    return a / b", "import json\n\nprint('before')\nratio(1, 0)"])
    assert result.error == (
        "Sample 2, line 4\n    ratio(1, 0)\nSample 1, line 2, in ratio\n    return a / b\n"
        "ZeroDivisionError: division by zero"
    )
    assert (result.cell, result.line, result.output) == (1, 4, "before\n")


def test_a_failed_assertion_shows_its_line() -> None:
    result = run_samples(["total = 3\nassert total == 4"])
    assert result.error == "Sample 1, line 2\n    assert total == 4\nAssertionError: this does not hold"
    assert (result.cell, result.line) == (0, 2)


def test_a_failure_in_an_earlier_sample_ends_the_run() -> None:
    result = run_samples(["1 / 0", "print('never')"])
    assert (result.cell, result.line, result.output) == (0, 1, "")


def test_a_syntax_error_names_cell_and_line() -> None:
    result = run_samples(["x = 1", "y = 2\nfor\n"])
    assert (result.cell, result.line) == (1, 2)
    assert result.error is not None and result.error.endswith("SyntaxError: invalid syntax")


@pytest.mark.parametrize(
    "source", ["while True:\n    pass", "while True:\n    try:\n        while True: pass\n    except: pass"]
)
def test_an_endless_sample_is_stopped(source: str) -> None:
    result = run_samples(["x = 1", source], Budget(0.3, 5))
    assert result.cell == 1
    assert result.error is not None and "did not finish in 0.3 s" in result.error


def test_exit_input_and_recursion_are_explained() -> None:
    for source, part in [
        ("import sys\nsys.exit(3)", "SystemExit: 3"),
        ("input()", "there is no keyboard"),
        ("def f(): return f()\nf()", "RecursionError"),
        ("x = '\\ud800'\nraise ValueError('\\0')", "ValueError"),
    ]:
        result = run_samples([source])
        assert result.error is not None and part in result.error


def test_output_is_cut() -> None:
    result = run_samples(["for _ in range(10_000):\n    print('x' * 20)"])
    assert len(result.output) == OUTPUT_LIMIT
    assert result.output_cut


def test_a_sample_that_patches_python_does_not_touch_the_next_run() -> None:
    run_samples(["import builtins, sys\nbuiltins.sum = None\nsys.settrace(None)\nsys.setrecursionlimit(500)"])
    assert sum([1, 2]) == 3
    assert sys.getrecursionlimit() != 500
    tests = "from submission import f\ndef test_f():\n    assert f([1]) == 1\n"
    assert judge("def f(x):\n    return sum(x)\n", tests, entry="f").status == "passed"


def test_dataclasses_and_asyncio_work_in_samples() -> None:
    source = """
import asyncio
from dataclasses import dataclass

@dataclass
class Point:
    x: "int"

async def main():
    await asyncio.sleep(0)
    return Point(1)

asyncio.run(main())
"""
    assert run_samples([source]).value == "Point(x=1)"
