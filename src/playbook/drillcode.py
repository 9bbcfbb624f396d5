"""What can be said of a drill's Python files by reading them: nothing here runs them."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from typing import Literal

from playbook.errors import PlaybookError

MIN_TESTS = 8
MESSAGE_WORDS = 8


@dataclass(frozen=True)
class TestFunction:
    """A test of ``test_submission.py`` and the ring it stands in."""

    __test__ = False  # pytest would collect the name otherwise

    name: str
    ring: Literal["example", "edge", "gate"]
    line: int
    source: str


def parse(source: str, file: str) -> ast.Module:
    """The file's syntax tree; raises `PlaybookError` with the line of a syntax error."""
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise PlaybookError(
            f"is not valid Python: {error.msg}", file=file, line=error.lineno, remedy="Mend that line"
        ) from None


def check_imports(tree: ast.Module, file: str, *, tests: bool) -> list[PlaybookError]:
    """Errors for imports that neither the browser nor the rules allow."""
    allowed = set(sys.stdlib_module_names) | ({"pytest", "submission"} if tests else set())
    errors = []
    for node in ast.walk(tree):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "."]
        errors += [
            PlaybookError(
                f"imports {name!r}",
                file=file,
                line=getattr(node, "lineno", None),
                remedy="Drills use the standard library only",
            )
            for name in names
            if name.split(".")[0] not in allowed
        ]
    return errors


def check_entry(tree: ast.Module, entry: str, file: str) -> list[PlaybookError]:
    """An error where the file does not define ``entry`` at its top level."""
    if any(isinstance(n, ast.FunctionDef | ast.ClassDef) and n.name == entry for n in tree.body):
        return []
    return [
        PlaybookError(f"does not define {entry}()", file=file, line=1, remedy="Define the entry that drill.toml names")
    ]


def _ring(node: ast.FunctionDef) -> Literal["example", "edge", "gate"]:
    marks = {ast.unparse(d) for d in node.decorator_list}
    return "example" if "pytest.mark.example" in marks else "gate" if "pytest.mark.gate" in marks else "edge"


def _asserts(node: ast.FunctionDef) -> bool:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assert) and not isinstance(inner.test, ast.Constant):
            return True
        if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "pytest.raises":
            return True
    return False


def _source(node: ast.FunctionDef, text: str) -> str:
    """The function as written, decorators included."""
    first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
    return "\n".join(text.splitlines()[first - 1 : node.end_lineno])


def check_tests(
    tree: ast.Module, text: str, entry: str, needs_workload: bool, file: str
) -> tuple[list[TestFunction], list[PlaybookError]]:
    """The test functions of a drill, and what is wrong with them."""
    errors: list[PlaybookError] = []
    functions: list[TestFunction] = []

    def fault(message: str, line: int, remedy: str) -> None:
        errors.append(PlaybookError(message, file=file, line=line, remedy=remedy))

    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            if any(f.name == node.name for f in functions):
                fault(f"{node.name} is defined twice", node.lineno, "Rename one: the first would never run")
            if not _asserts(node):
                fault(f"{node.name} asserts nothing", node.lineno, "Assert on what the entry returns or raises")
            functions.append(TestFunction(node.name, _ring(node), node.lineno, _source(node, text)))
    rings = [f.ring for f in functions]
    if len(functions) < MIN_TESTS:
        fault(f"has {len(functions)} tests", 1, f"Write at least {MIN_TESTS}")
    if not 2 <= rings.count("example") <= 4:
        fault(f"has {rings.count('example')} example tests", 1, "Mark two to four with @pytest.mark.example")
    if "gate" not in rings:
        fault("has no gate", 1, "Mark with @pytest.mark.gate what only the right idea passes")
    if "edge" not in rings:
        fault("has no edge test", 1, "Leave the tests of edge cases unmarked")
    imported = any(
        isinstance(n, ast.ImportFrom) and n.module == "submission" and entry in {a.name for a in n.names}
        for n in tree.body
    )
    if not imported:
        fault(f"does not import {entry}", 1, f"Begin with: from submission import {entry}")
    if needs_workload and not any(isinstance(n, ast.FunctionDef) and n.name == "workload" for n in tree.body):
        fault("has no workload(n)", 1, "drill.toml gives sizes: define workload(n) -> the entry's arguments")
    return functions, errors


def _code_lines(source: str) -> list[str]:
    """The statements of a module's functions as one-line strings, without docstrings, comments and headers."""
    lines: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines += [line.strip() for part in body for line in ast.unparse(part).splitlines()]
    return lines


def check_leak(solution: str, text: str, file: str, window: int) -> list[PlaybookError]:
    """An error where ``window`` consecutive lines of the solution stand in ``text``."""
    wanted = [re.sub(r"\s+", "", line) for line in _code_lines(solution)]
    shown = [(n, re.sub(r"\s+", "", re.sub(r"#.*", "", line))) for n, line in enumerate(text.splitlines(), 1)]
    shown = [(n, line) for n, line in shown if line]
    runs = {tuple(wanted[i : i + window]) for i in range(len(wanted) - window + 1)}
    for i in range(len(shown) - window + 1):
        if tuple(line for _, line in shown[i : i + window]) in runs:
            return [
                PlaybookError(
                    "shows lines of the solution",
                    file=file,
                    line=shown[i][0],
                    remedy="Describe what is asked; the code belongs to solution.py",
                )
            ]
    return []


def read_mistake(source: str, file: str, tests: set[str]) -> tuple[str, tuple[str, ...]]:
    """A mistake's message and the tests it fails; raises `PlaybookError` for what is missing."""
    tree = parse(source, file)
    faults = check_imports(tree, file, tests=False)
    if faults:
        raise faults[0]
    message = ast.get_docstring(tree) or ""
    if len(message.split()) < MESSAGE_WORDS:
        raise PlaybookError(
            "has no message",
            file=file,
            line=1,
            remedy="Its docstring is what the reader sees: say what went wrong and what repairs it",
        )
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "FAILS":
            try:
                fails = tuple(str(name) for name in ast.literal_eval(node.value))
            except (ValueError, TypeError):
                break
            unknown = [name for name in fails if name not in tests]
            if unknown or not fails:
                raise PlaybookError(
                    f"FAILS names {', '.join(unknown) or 'nothing'}",
                    file=file,
                    line=node.lineno,
                    remedy="Name the tests of test_submission.py that it fails",
                )
            return message, fails
    raise PlaybookError(
        "has no FAILS list", file=file, line=1, remedy='After the docstring: FAILS = ["test_…"], the tests it fails'
    )
