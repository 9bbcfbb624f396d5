"""From a test's raw notes to the outcome a reader sees."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from types import TracebackType

import pytest

from judge.guard import OddAnswer, Tampering
from judge.plugin import Ran
from judge.show import show_error
from judge.submission import last_line
from judge.verdict import Budget, Outcome, Ring, Status

_EXPLANATION = 3_000
_MESSAGE = 160
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
_DID_NOT_RAISE = re.compile(r"DID NOT RAISE (?:<class '(?:[\w.]*\.)?(\w+)'>|(?:[\w.]*\.)?(\w+))")
_HINTS = ("Use -v to get more diff", "Full diff:")


@dataclass(frozen=True)
class Files:
    """Where the two files of a run lie, and the tests' text."""

    submission: str
    tests: str
    tree: ast.Module
    text: str


def title(test: str) -> str:
    """A test's id as a sentence: ``test_ties_go_left[3-x]`` becomes ``Ties go left (3-x)``."""
    name, _, parameters = test.rpartition("::")[2].partition("[")
    words = name.removeprefix("test_").replace("_", " ").strip() or name
    sentence = words[:1].upper() + words[1:]
    return f"{sentence} ({parameters.removesuffix(']')})" if parameters else sentence


def ring(item: pytest.Item) -> Ring:
    """The ring a test's marker puts it in."""
    if item.get_closest_marker("gate") is not None:
        return "gate"
    return "example" if item.get_closest_marker("example") is not None else "edge"


def test_id(nodeid: str) -> str:
    """pytest's id without the file."""
    return nodeid.partition("::")[2] or nodeid


test_id.__test__ = False  # type: ignore[attr-defined]  # read by pytest


def outcome(item: pytest.Item, ran: Ran, broken: BaseException | None, budget: Budget, files: Files) -> Outcome:
    """One test's outcome."""
    name = test_id(item.nodeid)
    error = ran.error if ran.error is not None else broken
    if ran.timed_out:
        return _timeout(item, name, ran, budget, files)
    base = Outcome(
        name,
        title(name),
        ring(item),
        "passed",
        input=ran.input,
        got=ran.got,
        output=ran.output,
        output_cut=ran.output_cut,
        seconds=ran.seconds,
    )
    return base if error is None else _failure(base, error, ran, files)


def _timeout(item: pytest.Item, name: str, ran: Ran, budget: Budget, files: Files) -> Outcome:
    if ran.not_started:
        message = f"not started: the run's {budget.total_seconds:g} s were used up"
    elif ran.allowed < budget.seconds:
        message = f"did not finish before the run's {budget.total_seconds:g} s were used up"
    else:
        message = f"did not finish in {budget.seconds:g} s"
    line = last_line(ran.error.__traceback__, files.submission) if ran.error is not None else None
    return Outcome(
        name,
        title(name),
        ring(item),
        "timeout",
        message,
        input=ran.input,
        line=line,
        output=ran.output,
        output_cut=ran.output_cut,
        seconds=ran.seconds,
        behaviour="timeout",
    )


def _failure(base: Outcome, error: BaseException, ran: Ran, files: Files) -> Outcome:
    line = last_line(error.__traceback__, files.submission)
    status, message, behaviour = _classify(error, ran, files)
    assertion, explanation, expected = "", "", ran.expected
    if status == "failed":
        assertion = _assertion(error, files)
        explanation = _explanation(error)
        missed = _DID_NOT_RAISE.search(explanation)
        if missed:
            kind = missed[1] or missed[2]
            expected, message = f"raises {kind}", f"Expected {kind} to be raised."
        elif expected is not None and ran.got is not None:
            message = f"Expected {_short(expected)}, got {_short(ran.got)}."
    return Outcome(
        base.test,
        base.title,
        base.ring,
        status,
        message,
        assertion,
        explanation,
        ran.input,
        expected,
        ran.got,
        line,
        base.output,
        base.output_cut,
        base.seconds,
        behaviour,
    )


def _classify(error: BaseException, ran: Ran, files: Files) -> tuple[Status, str, str]:
    """Status, message and behaviour; a test's own assertion fails, anything raised by the reader's code is an error."""
    if isinstance(error, OddAnswer):
        return "failed", str(error), "odd answer"
    if isinstance(error, Tampering):
        return "error", f"The submission changed {error}.", "tampering"
    if isinstance(error, pytest.skip.Exception | pytest.xfail.Exception):
        return "error", "The test was skipped, so it proves nothing.", "skipped"
    in_tests = _ends_in_tests(error.__traceback__, files)
    if type(error) is AssertionError and in_tests:
        return "failed", _first_line(_explanation(error)), ran.signature
    if isinstance(error, pytest.fail.Exception):
        return "failed", _first_line(_explanation(error)), ran.signature
    if isinstance(error, SystemExit):
        return "error", "The code called sys.exit() instead of returning an answer.", "raised SystemExit"
    if isinstance(error, NotImplementedError) and not error.args:
        return "error", "NotImplementedError: this function is not written yet.", "raised NotImplementedError"
    return "error", _error_message(error, in_tests), f"raised {type(error).__name__}"


def _error_message(error: BaseException, in_tests: bool) -> str:
    text = show_error(error)
    if isinstance(error, pytest.FixtureLookupError):
        return f"The test asks for a fixture that does not exist: {error.argname}."
    if isinstance(error, RecursionError):
        return f"{text} (the code calls itself without reaching an end, or too deeply)"
    if isinstance(error, MemoryError):
        return f"{text}: the code asked for more memory than there is".replace("MemoryError: :", "MemoryError:")
    if in_tests and not isinstance(error, EOFError):
        return f"{text} (raised while the test used the answer)"
    return text


def _ends_in_tests(trace: TracebackType | None, files: Files) -> bool:
    """Whether the tests' file is deeper in the traceback than the submission's."""
    inside = False
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in (files.submission, files.tests):
            inside = name == files.tests
        trace = trace.tb_next
    return inside


def _explanation(error: BaseException) -> str:
    """pytest's text of a failed assertion, without addresses and hints on options."""
    first = error.args[0] if error.args else getattr(error, "msg", "")
    text = first if type(first) is str else ""
    lines = [line for line in _ADDRESS.sub("", text).splitlines() if line.strip() not in _HINTS]
    while lines and not lines[-1].strip():
        lines.pop()
    joined = "\n".join(lines)
    return joined if len(joined) <= _EXPLANATION else joined[:_EXPLANATION] + "…"


def _first_line(text: str) -> str:
    line = text.partition("\n")[0].strip()
    return _short(line) if line else "The assertion does not hold."


def _short(text: str) -> str:
    return text if len(text) <= _MESSAGE else text[:_MESSAGE] + "…"


def _assertion(error: BaseException, files: Files) -> str:
    """The statement of the test that failed, as written."""
    line = last_line(error.__traceback__, files.tests)
    if line is None:
        return ""
    best: ast.stmt | None = None
    for node in ast.walk(files.tree):
        if isinstance(node, ast.Assert | ast.With) and node.lineno <= line <= (node.end_lineno or node.lineno):
            best = node
    source = ast.get_source_segment(files.text, best) if best is not None else None
    return source if source is not None else files.text.splitlines()[line - 1].strip()
