"""The pytest plugin that runs each test under the limits and notes what happened, believing nothing but its own eyes.

Statuses come from calling the test function here, not from pytest's reports, which other code could rewrite.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType
from typing import Any

import pytest

from judge import deadline, rewritten, seal
from judge.guard import Guard, Tampering
from judge.output import BoundedOutput
from judge.show import show
from judge.verdict import TEST_OUTPUT_LIMIT, Budget

_clock = time.perf_counter
LEAST_SECONDS = 0.02
"""With less than this left of the whole run, a test is not started."""


@dataclass(frozen=True)
class Ran:
    """What one test did, as plain values and the exception that ended it."""

    error: BaseException | None
    timed_out: bool
    not_started: bool
    allowed: float
    seconds: float
    output: str
    output_cut: bool
    input: str | None = None
    got: str | None = None
    signature: str = "no answer"
    expected: str | None = None


class TestStopped(Exception):
    """Tells pytest that a test did not end well; the details are in the collector's own notes."""

    __test__ = False


class Collector:
    """Notes of one pytest run."""

    def __init__(self, budget: Budget, guard: Guard, started: float, code: CodeType) -> None:
        self._budget, self._guard, self._started, self._code = budget, guard, started, code
        self.items: list[pytest.Item] = []
        self.ran: dict[str, Ran] = {}
        self.broken: dict[str, BaseException] = {}
        """Errors of set-up and teardown, by test."""
        self.collection_error: BaseException | None = None
        self.ledger: tuple[tuple[str, bool], ...] = ()
        """Every test run and whether it passed: a second record, compared with ``ran`` at the end."""
        self.tampered = False
        self.arm: Callable[[Any], None] = lambda _module: None
        self._codes: dict[str, tuple[Any, CodeType]] = {}
        self._expected: str | None = None

    @property
    def seconds_left(self) -> float:
        return self._budget.total_seconds - (_clock() - self._started)

    # Collection -----------------------------------------------------------------------------------------------------

    @pytest.hookimpl(tryfirst=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> pytest.CollectReport | None:
        """Import the test file under a limit, because it may call the submission; pytest collects it afterwards."""
        if not isinstance(collector, pytest.Module):
            return None
        allowed = max(min(self._budget.seconds, self.seconds_left), LEAST_SECONDS)
        try:
            module = deadline.call(allowed, rewritten.module, self._code, str(collector.path))
            sys.modules[rewritten.NAME] = module
            vars(collector)["_getobj"] = lambda: module
            getattr(collector, "obj")  # noqa: B009 - pytest notes the module's own marks when it is first asked
        except BaseException as error:
            self.collection_error = error
            return pytest.CollectReport(collector.nodeid, "failed", None, [])
        return None

    def pytest_exception_interact(self, call: Any, report: Any) -> None:
        if call.when == "collect" and self.collection_error is None:
            error = call.excinfo.value
            self.collection_error = error.__cause__ or error

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)
        for item in self.items:
            function = getattr(item, "obj", None)
            code = getattr(function, "__code__", None)
            if code is not None:
                self._codes[item.nodeid] = (getattr(function, "__func__", function), code)
        if self.items:
            self.arm(getattr(self.items[0], "module", None))

    # Running --------------------------------------------------------------------------------------------------------

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        self._guard.reset()
        self._expected = None
        ran = self._run(pyfuncitem)
        self._verify(pyfuncitem)
        self.ran[pyfuncitem.nodeid] = ran
        self.ledger = (*self.ledger, (pyfuncitem.nodeid, ran.error is None and not ran.timed_out))
        if self.tampered:
            pyfuncitem.session.shouldstop = "tampering"
        if ran.error is not None or ran.timed_out:
            raise TestStopped
        return True

    def _run(self, item: pytest.Function) -> Ran:
        allowed = min(self._budget.seconds, self.seconds_left)
        if allowed < LEAST_SECONDS:
            return Ran(None, True, True, allowed, 0.0, "", False)
        self._verify_code(item, [])
        arguments = {name: item.funcargs[name] for name in item._fixtureinfo.argnames}
        output = BoundedOutput(TEST_OUTPUT_LIMIT)
        streams = sys.stdout, sys.stderr
        if not {"capsys", "capfd"} & set(item.fixturenames):
            sys.stdout = sys.stderr = output
        error: BaseException | None = None
        started = _clock()
        try:
            returned = deadline.call(allowed, item.obj, **arguments)
            if returned is not None:
                error = _returned(returned)
        except BaseException as raised:
            error = raised
        seconds = _clock() - started
        sys.stdout, sys.stderr = streams
        return self._note(error, allowed, seconds, output)

    def _note(self, error: BaseException | None, allowed: float, seconds: float, output: BoundedOutput) -> Ran:
        guard = self._guard
        late = isinstance(error, deadline.TimeLimit)
        if isinstance(error, Tampering):
            self.tampered = True
        expected = self._expected
        text = output.text
        if guard.calls == 0:
            return Ran(error, late, False, allowed, seconds, text, output.cut, expected=expected)
        got = None if late else guard.got
        return Ran(error, late, False, allowed, seconds, text, output.cut, guard.input, got, guard.signature, expected)

    def _verify(self, item: pytest.Function) -> None:
        self._verify_code(item, self._guard.check(seal.TEST))

    def _verify_code(self, item: pytest.Function, changed: list[str]) -> None:
        function, code = self._codes.get(item.nodeid, (None, None))
        own = getattr(item.obj, "__func__", item.obj)
        if own is not function or getattr(own, "__code__", None) is not code:
            changed.append(f"the test {item.name}")
        if changed:
            self._guard.changed += changed
            self.tampered = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: Any) -> pytest.TestReport:
        failed = call.excinfo is not None
        if failed and not isinstance(call.excinfo.value, TestStopped):
            self.broken.setdefault(item.nodeid, call.excinfo.value)
        return pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="failed" if failed else "passed",
            longrepr=None,
            when=call.when,
            duration=call.duration,
        )

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        guard = self._guard
        if op != "==" or guard.calls == 0:
            return
        if guard.items is not None or left is guard.result:
            self._expected = _expected_text(right)
        elif right is guard.result:
            self._expected = _expected_text(left)


def _returned(value: object) -> BaseException:
    if hasattr(type(value), "__await__"):
        close = getattr(value, "close", None)
        if close is not None:
            close()
        return TypeError("this test is asynchronous; call asyncio.run() inside an ordinary test instead")
    return TypeError("this test returned a value; it must assert")


def _expected_text(value: object) -> str:
    if isinstance(value, pytest.Approx):
        return repr(value)
    return show(value)
