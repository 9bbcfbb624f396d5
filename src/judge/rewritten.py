"""A test file with pytest's rewritten assertions, compiled once for as long as its text stays the same.

Rewriting costs more than running most tests, and a reader runs the same tests again and again.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from types import CodeType, ModuleType

from _pytest.assertion.rewrite import rewrite_asserts

NAME = "test_submission"


def _make() -> tuple[Callable[[str, str], CodeType], Callable[[str], bool]]:
    # In a closure, and replaced as a whole: whoever swaps the code is found out when the run asks for it again.
    kept: tuple[str, str, CodeType] | None = None

    def compiled(text: str, path: str) -> CodeType:
        nonlocal kept
        if kept is not None and kept[0] == text and kept[1] == path:
            return kept[2]
        tree = ast.parse(text)
        rewrite_asserts(tree, text.encode(), path)
        code = compile(tree, path, "exec", dont_inherit=True)
        kept = text, path, code
        return code

    def known(text: str) -> bool:
        return kept is not None and kept[0] == text

    return compiled, known


compiled, known = _make()
"""The code of a test file (its text, its path), and whether a text was the last to be compiled.  ``compiled`` raises
:class:`SyntaxError` or :class:`ValueError` for a bad text."""


def module(code: CodeType, path: str) -> ModuleType:
    """A fresh module that has run ``code``."""
    made = ModuleType(NAME)
    made.__file__ = path
    exec(code, made.__dict__)
    return made
