"""The submission as a module: compiled and executed before pytest sees it, so that errors carry its own lines."""

from __future__ import annotations

import linecache
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

from judge import deadline
from judge.output import BoundedOutput
from judge.show import show_error
from judge.verdict import OUTPUT_LIMIT, Problem

NAME = "submission"
SOURCE_LIMIT = 1_000_000
_READ_AS_IS = frozenset({"__class__", "__dict__", "__name__", "__spec__", "__loader__", "__path__", "__file__"})


@dataclass(frozen=True)
class Loaded:
    """A submission after its own top level has run; ``problem`` says why it cannot be tested."""

    module: ModuleType
    output: BoundedOutput
    problem: Problem | None


class Face(ModuleType):
    """What tests import as ``submission``: the real module, with the guarded entry in place of the raw one.

    Calls inside the submission use the real module's names, so recursion never passes the guard.
    """

    def __init__(self, module: ModuleType, entry: str | None, guarded: Any) -> None:
        super().__init__(NAME)
        own = object.__getattribute__(self, "__dict__")
        own.update(vars(module))
        self._module, self._entry = module, entry
        if entry is not None:
            own[entry] = guarded

    def __getattribute__(self, name: str) -> Any:
        own = object.__getattribute__(self, "__dict__")
        if name in _READ_AS_IS or name == own.get("_entry"):
            return super().__getattribute__(name)
        return getattr(own["_module"], name)

    def __setattr__(self, name: str, value: Any) -> None:
        own = object.__getattribute__(self, "__dict__")
        if "_entry" in own and name != own["_entry"]:
            setattr(own["_module"], name, value)
        own[name] = value


def load(source: str, path: Path, seconds: float) -> Loaded:
    """Execute ``source`` as a fresh module ``submission`` whose file is ``path``."""
    module = ModuleType(NAME)
    module.__file__ = str(path)
    output = BoundedOutput(OUTPUT_LIMIT)
    if len(source) > SOURCE_LIMIT:
        message = f"The submission is {len(source):,} characters long; the limit is {SOURCE_LIMIT:,}."
        return Loaded(module, output, Problem("syntax", message, "submission.py"))
    try:
        path.write_text(source, encoding="utf-8", newline="\n")
        code = deadline.call(seconds, compile, source, str(path), "exec", dont_inherit=True)
    except BaseException as error:
        return Loaded(module, output, syntax_problem(error, source, "submission.py"))
    sys.modules[NAME] = module
    streams = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = output
    problem = None
    try:
        deadline.call(seconds, exec, code, module.__dict__)
    except BaseException as error:
        problem = _import_problem(error, str(path), source, seconds)
    finally:
        sys.stdout, sys.stderr = streams
    return Loaded(module, output, problem)


def syntax_problem(error: BaseException, source: str, file: Any, kind: Any = "syntax") -> Problem:
    """Why a text could not be compiled, with the line."""
    if isinstance(error, UnicodeEncodeError):
        line = source.count("\n", 0, error.start) + 1
        return Problem(
            kind, f"Line {line} holds half a character (a lone surrogate), which no file can store.", file, line
        )
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        return Problem(kind, f"Line {line} holds a null character; delete and retype the line.", file, line)
    if isinstance(error, SyntaxError):
        name = type(error).__name__
        return Problem(kind, f"{name}: {error.msg}", file, error.lineno, line_of(source, error.lineno))
    if isinstance(error, deadline.TimeLimit):
        return Problem("timeout", "The submission took too long to compile.", file)
    return Problem(kind, f"Python could not compile this file: {show_error(error)}", file)


def line_of(source: str, line: int | None) -> str | None:
    """The text of a line counted from 1, without its indentation."""
    lines = source.splitlines()
    return lines[line - 1].strip() if line is not None and 0 < line <= len(lines) else None


def last_line(trace: TracebackType | None, path: str) -> int | None:
    """The line of ``path`` that is deepest in a traceback."""
    found = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _import_problem(error: BaseException, path: str, source: str, seconds: float) -> Problem:
    line = last_line(error.__traceback__, path)
    text = line_of(source, line)
    if isinstance(error, deadline.TimeLimit):
        return Problem("timeout", f"The file itself did not finish in {seconds:g} s.", "submission.py", line, text)
    if isinstance(error, SystemExit):
        message = "The file calls sys.exit() while it is imported, so no test could run."
        return Problem("exit", message, "submission.py", line, text)
    return Problem("import", show_error(error), "submission.py", line, text)


def forget_lines(folder: Path) -> None:
    """Drop the cached source lines of a folder that is gone."""
    for name in [name for name in linecache.cache if name.startswith(str(folder))]:
        linecache.cache.pop(name, None)
