"""Runs a page's samples, as a reader would paste them one after the other into one file."""

from __future__ import annotations

import ast
import linecache
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import CodeType, ModuleType, TracebackType
from typing import Any

from judge import deadline, integrity
from judge.output import BoundedOutput, NoKeyboard
from judge.show import show_error
from judge.state import ProcessState
from judge.verdict import OUTPUT_LIMIT, Budget

_clock = time.perf_counter
_MODULE = "samples"
_FRAMES = 12
_SHOWN = 2_000


@dataclass(frozen=True)
class SampleResult:
    """What the last of some samples printed, or where one of them failed."""

    output: str = ""
    """What the last sample printed."""
    output_cut: bool = False
    error: str | None = None
    """A traceback with only the samples' own lines; None when all went well."""
    cell: int | None = None
    """Index of the sample that failed, counted from 0."""
    line: int | None = None
    """Line of that sample, counted from 1."""
    value: str | None = None
    """Text of the last sample's trailing expression, when it is not None."""
    seconds: float = 0.0


def run_samples(cells: Sequence[str], budget: Budget = Budget()) -> SampleResult:  # noqa: B008 - frozen
    """Run ``cells`` in one fresh namespace; ``budget.seconds`` a cell, ``total_seconds`` for all.

    Only the last cell's output and trailing value are returned; the first failure ends the run.
    """
    started = _clock()
    module = ModuleType(_MODULE)
    known = integrity.snapshot()
    with ProcessState():
        sys.stdin = NoKeyboard()
        sys.modules[_MODULE] = module
        before = integrity.hooks()
        result = SampleResult()
        for index, source in enumerate(cells):
            left = budget.total_seconds - (_clock() - started)
            result = _run_cell(source, index, module, min(budget.seconds, left))
            if result.error is not None:
                break
        integrity.compare_hooks(before)
        known.check(True)
        sys.modules.pop(_MODULE, None)
    for index in range(len(cells)):
        linecache.cache.pop(_name(index), None)
    return SampleResult(
        result.output, result.output_cut, result.error, result.cell, result.line, result.value, _clock() - started
    )


def _name(index: int) -> str:
    return f"<sample {index + 1}>"


def _run_cell(source: str, index: int, module: ModuleType, seconds: float) -> SampleResult:
    name = _name(index)
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    output = BoundedOutput(OUTPUT_LIMIT)
    sys.stdout = sys.stderr = output
    value: Any = None
    try:
        body, last = _compile(source, name)
        value = deadline.call(max(seconds, 0.001), _execute, body, last, module.__dict__)
    except SyntaxError as error:
        where = f"Sample {index + 1}, line {error.lineno}\n    {(error.text or '').strip()}"
        text = f"{where}\n{type(error).__name__}: {error.msg}"
        return SampleResult(output.text, output.cut, text, index, error.lineno)
    except BaseException as error:
        text, line = _traceback(error, seconds, _name(index))
        return SampleResult(output.text, output.cut, text, index, line)
    return SampleResult(output.text, output.cut, value=value)


def _compile(source: str, name: str) -> tuple[CodeType, CodeType | None]:
    """The statements, and the trailing expression apart, so that its value can be shown."""
    tree = ast.parse(source, name)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        tail = tree.body.pop()
        if isinstance(tail, ast.Expr):
            last = compile(ast.Expression(tail.value), name, "eval", dont_inherit=True)
    return compile(tree, name, "exec", dont_inherit=True), last


def _execute(body: CodeType, last: CodeType | None, namespace: dict[str, Any]) -> str | None:
    exec(body, namespace)
    value = eval(last, namespace) if last is not None else None
    if value is None:
        return None
    text = repr(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _traceback(error: BaseException, seconds: float, cell: str) -> tuple[str, int | None]:
    lines: list[str] = []
    line: int | None = None
    frames = _own_frames(error.__traceback__)
    shown = frames if len(frames) <= _FRAMES else [*frames[: _FRAMES // 2], None, *frames[-_FRAMES // 2 :]]
    for frame in shown:
        if frame is None:
            lines.append(f"… {len(frames) - _FRAMES} more calls …")
            continue
        name, number, function = frame
        where = "" if function == "<module>" else f", in {function}"
        lines.append(f"{name.strip('<>').capitalize()}, line {number}{where}")
        lines.append(f"    {linecache.getline(name, number).strip()}")
        line = number if name == cell else line
    if isinstance(error, deadline.TimeLimit):
        lines.append(f"Stopped: it did not finish in {seconds:.3g} s.")
    elif isinstance(error, AssertionError) and not error.args:
        lines.append("AssertionError: this does not hold")
    else:
        lines.append(show_error(error))
    return "\n".join(lines), line


def _own_frames(trace: TracebackType | None) -> list[tuple[str, int, str]]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename.startswith("<sample "):
            found.append((code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    return found
