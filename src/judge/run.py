"""One run: a submission against a test file, from two texts to a verdict."""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from judge import deadline, integrity, report, rewritten, seal
from judge.guard import Guard, Tampering
from judge.match import match_mistake
from judge.output import BoundedOutput, NoKeyboard
from judge.plugin import Collector, Ran
from judge.show import show_error
from judge.state import ProcessState
from judge.submission import Face, Loaded, forget_lines, last_line, line_of, load, syntax_problem
from judge.verdict import OUTPUT_LIMIT, Budget, KnownMistake, Outcome, Problem, Status, Verdict

_clock = time.perf_counter
_UNUSED = """
cacheprovider debugging doctest faulthandler junitxml legacypath logging pastebin recwarn setuponly setupplan skipping
stepwise subtests terminal threadexception unittest unraisableexception warnings
"""
_OPTIONS = [
    *(f"-pno:{name}" for name in _UNUSED.split()),
    "--capture=no",
    "--noconftest",
    "-oaddopts=",
    "-odisable_test_id_escaping_and_forfeit_all_rights_to_community_support=true",
    "-omarkers=example: shown with the statement\ngate: what only the right idea passes",
]
_WARM_TESTS = (
    "from submission import f\ndef test_a():\n    assert f([1]) == [[2]]\ndef test_b():\n    assert f(1) == 1\n"
)
_warm = False


def warm() -> None:
    """Import and run everything once, and take the snapshot of what must not change.

    The first run does this by itself; a host that prepares an interpreter calls it ahead of time.
    """
    global _warm
    if not _warm:
        _warm = True
        run = Run("def f(x):\n    return x\n", _WARM_TESTS, Budget(60, 60), None)
        run.verdict()
        integrity.snapshot().extend()


def judge(
    submission: str,
    tests: str,
    budget: Budget = Budget(),  # noqa: B008 - frozen, so one default serves all
    *,
    entry: str | None = None,
    known: Sequence[KnownMistake] = (),
    until_failure: bool = False,
) -> Verdict:
    """Run ``tests`` (the text of a pytest file) on ``submission`` (the reader's text) and say what came of it.

    ``entry`` is the function the tests call: it is guarded, so that the report can show input and answer. ``known``
    are the drill's mistakes; when exactly one fits, the verdict names it.  ``until_failure`` ends the run at the first
    test that fails, for those who only ask whether one does.  Never raises for what a submission does.
    """
    warm()
    started = _clock()
    verdict = Run(submission, tests, budget, entry, until_failure).verdict()
    mistake = match_mistake(verdict, known)
    return dataclasses.replace(verdict, mistake=mistake, seconds=_clock() - started)


_home: Path | None = None


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """The process's own folder, with nothing in it: compiled tests carry its path."""
    global _home
    if _home is None:
        _home = Path(tempfile.mkdtemp(prefix="judge-")).resolve()
    folder = _home
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        forget_lines(folder)


class Run:
    """The steps of one run."""

    def __init__(
        self, submission: str, tests: str, budget: Budget, entry: str | None, until_failure: bool = False
    ) -> None:
        self._submission, self._tests, self._budget, self._entry = submission, tests, budget, entry
        self._until_failure = until_failure
        self._started = _clock()
        self._guard = Guard()
        self._sealed = seal.Sealed()
        self._known = integrity.snapshot()
        self._output = BoundedOutput(OUTPUT_LIMIT)

    def verdict(self) -> Verdict:
        """Run everything, in a process state that is put back."""
        self._known.watch(imported(self._submission))
        if not rewritten.known(self._tests):
            self._known.watch(imported(self._tests))
        with _folder() as folder:
            try:
                tree = ast.parse(self._tests)
                tests = rewritten.compiled(self._tests, str(folder / "test_submission.py"))
            except (SyntaxError, ValueError) as error:
                return Verdict("error", problem=syntax_problem(error, self._tests, "test_submission.py", "tests"))
            with ProcessState() as state:
                verdict = self._in_folder(folder, tree, tests)
        return dataclasses.replace(verdict, warnings=state.leftovers)

    def _in_folder(self, folder: Path, tree: ast.Module, tests: CodeType) -> Verdict:
        before = integrity.hooks()
        check = self._guard.check = seal.seal(self._known, before, self._sealed)
        code = check.__code__ if isinstance(check, FunctionType) else None
        self._guard.known_classes = self._known.classes
        self._prepare(folder)
        loaded = load(self._submission, folder / "submission.py", self._budget.seconds)
        changed = check(seal.FULL)
        problem = tampering(changed) or loaded.problem or self._missing_entry(loaded.module)
        outcomes: list[Outcome] = []
        if problem is None:
            outcomes, problem = self._run_tests(folder, tree, tests, loaded)
            changed = [*self._guard.changed, *check(seal.FULL)]
            if isinstance(check, FunctionType) and check.__code__ is not code:
                changed.append("the judge's own check")
            if rewritten.compiled(self._tests, str(folder / "test_submission.py")) is not tests:
                changed.append("the compiled tests")
            problem = tampering(changed) or problem
        status = overall(outcomes, problem)
        return Verdict(status, outcomes, problem, output=loaded.output.text, output_cut=loaded.output.cut)

    def _prepare(self, folder: Path) -> None:
        sys.stdin = NoKeyboard()
        sys.stdout = sys.stderr = self._output
        os.chdir(folder)
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        os.environ.pop("PYTEST_ADDOPTS", None)
        os.environ.pop("PYTEST_PLUGINS", None)
        for name in ("CI", "BUILD_NUMBER"):  # pytest writes longer explanations on build servers
            os.environ.pop(name, None)
        for name in ("submission", "test_submission", "conftest"):
            sys.modules.pop(name, None)

    def _missing_entry(self, module: ModuleType) -> Problem | None:
        entry = self._entry
        if entry is None or callable(vars(module).get(entry)):
            return None
        verb = "is not a function" if entry in vars(module) else "is missing"
        return Problem("entry", f"The function `{entry}` {verb}: the tests call it by this name.", "submission.py")

    def _guarded_face(self, module: ModuleType) -> Face:
        entry = self._entry
        guarded: Any = None
        if entry is not None:
            raw = vars(module)[entry]
            if isinstance(raw, type):
                wrapped, guarded = self._guard.wrap_class(raw), raw
            else:
                guarded = self._guard.wrap(raw)
                wrapped = [guarded]
            for function in wrapped:
                self._sealed.add_function(function)
        return Face(module, entry, guarded)

    def _run_tests(
        self, folder: Path, tree: ast.Module, tests: CodeType, loaded: Loaded
    ) -> tuple[list[Outcome], Problem | None]:
        path = folder / "test_submission.py"
        path.write_text(self._tests, encoding="utf-8", newline="\n")
        sys.modules["submission"] = self._guarded_face(loaded.module)
        self._guard.tests_path = str(path)
        collector = Collector(self._budget, self._guard, self._started, tests)
        collector.arm = self._arm
        options = [*_OPTIONS, "--maxfail=1"] if self._until_failure else _OPTIONS
        arguments = [*options, f"--rootdir={folder}", f"--confcutdir={folder}", f"-c{os.devnull}", str(path)]
        # Importing the host's readline can write to the terminal; pytest wants it only for prompts.
        had_readline = "readline" in sys.modules
        if not had_readline:
            sys.modules["readline"] = None  # type: ignore[assignment]  # None forbids the import
        try:
            pytest.main(arguments, plugins=[collector])
        except BaseException as error:
            if isinstance(error, Tampering):
                self._guard.changed.append(str(error))
            collector.collection_error = collector.collection_error or error
        finally:
            if not had_readline:
                sys.modules.pop("readline", None)
        files = report.Files(str(folder / "submission.py"), str(path), tree, self._tests)
        problem = self._collection_problem(collector.collection_error, files)
        if problem is not None:
            return [], problem
        return self._outcomes(collector, files)

    def _arm(self, module: ModuleType) -> None:
        self._guard.tests = vars(module)
        self._sealed.add_tests(module, self._known)

    def _collection_problem(self, error: BaseException | None, files: report.Files) -> Problem | None:
        if error is None:
            return None
        if isinstance(error, ImportError) and error.name == "submission" and error.name_from is not None:
            name = error.name_from
            return Problem("entry", f"`{name}` is missing: the tests import it by this name.", "submission.py")
        if isinstance(error, deadline.TimeLimit):
            return Problem("timeout", "The tests could not be read in time.", "test_submission.py")
        line = last_line(error.__traceback__, files.submission)
        if line is not None:
            text = line_of(self._submission, line)
            return Problem("import", show_error(error), "submission.py", line, text)
        line = error.lineno if isinstance(error, SyntaxError) else last_line(error.__traceback__, files.tests)
        return Problem("tests", show_error(error), "test_submission.py", line, line_of(self._tests, line))

    def _outcomes(self, collector: Collector, files: report.Files) -> tuple[list[Outcome], Problem | None]:
        outcomes: list[Outcome] = []
        room = OUTPUT_LIMIT
        passed = dict(collector.ledger)
        for item in collector.items:
            ran, broken = collector.ran.get(item.nodeid), collector.broken.get(item.nodeid)
            if ran is None:
                ran = Ran(broken or RuntimeError("the test was not run"), False, False, 0.0, 0.0, "", False)
            outcome = report.outcome(item, ran, broken, self._budget, files)
            if outcome.status == "passed" and not passed.get(item.nodeid):
                outcome = dataclasses.replace(outcome, status="error", message="the test's records disagree")
            if len(outcome.output) > room:
                outcome = dataclasses.replace(outcome, output=outcome.output[:room], output_cut=True)
            room -= len(outcome.output)
            outcomes.append(outcome)
        return outcomes, _missing_tests(files.tree, outcomes)


def _missing_tests(tree: ast.Module, outcomes: list[Outcome]) -> Problem | None:
    """A problem when a test that the file defines did not report, or when there is none at all."""
    wanted = defined_tests(tree)
    reported = {outcome.test.partition("[")[0] for outcome in outcomes}
    missing = sorted(wanted - reported)
    if missing:
        return Problem("tests", f"These tests did not run: {', '.join(missing)}.", "test_submission.py")
    if not wanted or not outcomes:
        return Problem("tests", "The test file defines no tests.", "test_submission.py")
    return None


def defined_tests(tree: ast.Module) -> set[str]:
    """Names of the test functions in a test file, methods as ``TestClass::test_name``."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            methods = (item for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef))
            found |= {f"{node.name}::{item.name}" for item in methods if item.name.startswith("test")}
    return found


def imported(source: str) -> set[str]:
    """Names of the modules a text imports by statement; empty when it cannot be parsed."""
    if "import" not in source:
        return set()
    try:
        nodes: list[Any] = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def tampering(changed: Sequence[str]) -> Problem | None:
    """The problem that names what a submission changed."""
    if not changed:
        return None
    names = ", ".join(dict.fromkeys(changed[:5]))
    more = " and more" if len(set(changed)) > 5 else ""
    return Problem(
        "tampering", f"The submission changed {names}{more}, so its results count for nothing.", "submission.py"
    )


def overall(outcomes: Sequence[Outcome], problem: Problem | None) -> Status:
    """The whole verdict's status: the gravest of its parts."""
    if problem is not None:
        return "timeout" if problem.kind == "timeout" else "error"
    found = {outcome.status for outcome in outcomes}
    gravest: tuple[Status, ...] = ("error", "timeout", "failed")
    for status in gravest:
        if status in found:
            return status
    return "passed" if found == {"passed"} else "error"
