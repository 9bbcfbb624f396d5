"""The checks of one run: cheap ones around every call and test, a full one after the import and at the end."""

from __future__ import annotations

import operator
import sys
from collections.abc import Callable
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from judge import integrity
from judge.integrity import Functions, Hooks, Snapshot, Space

CALL, TEST, FULL = 0, 1, 2
Check = Callable[[int], list[str]]


class Sealed:
    """What one run must find unchanged besides the process-wide snapshot: its own functions and the tests' names."""

    def __init__(self) -> None:
        self.functions: list[tuple[FunctionType, Any, tuple[Any, ...]]] = []
        self.spaces: list[Space] = []
        self.groups: list[Functions] = []
        self.modules: list[tuple[str, Any]] = []

    def add_function(self, function: FunctionType) -> None:
        """Seal a function: its code and what its closure holds."""
        self.functions.append((function, function.__code__, _held(function)))

    def add_tests(self, module: ModuleType, known: Snapshot) -> None:
        """Seal the names of the test module and the modules it uses."""
        names = vars(module)
        kinds = (FunctionType, BuiltinFunctionType, type, ModuleType)
        chosen = {name: value for name, value in names.items() if isinstance(value, kinds) or name == "__builtins__"}
        shadows = known.shadows_of(names)
        label = module.__name__
        self.spaces.append(Space(label, module, names, tuple(chosen), tuple(chosen.values()), shadows, True))
        self.spaces += known.spaces_of([value for value in chosen.values() if isinstance(value, ModuleType)])
        own = tuple(value for value in chosen.values() if isinstance(value, FunctionType))
        parts = tuple(tuple(map(operator.attrgetter(part), own)) for part in integrity.PARTS)
        self.groups.append(Functions(own, parts))
        self.modules = [(name, sys.modules[name]) for name in (label, "submission")]


def _held(function: FunctionType) -> tuple[Any, ...]:
    return tuple(cell.cell_contents for cell in function.__closure__ or ())


def seal(known: Snapshot, before: Hooks, sealed: Sealed) -> Check:
    """A function ``check(level)`` that undoes what was changed and returns the names of it.

    It verifies the checking functions themselves before it calls them, and uses nothing that can be replaced by name.
    """
    same, every, each, contents, name_of = operator.is_, all, map, _held, repr
    compare_space, compare_functions, compare_hooks = (
        integrity.compare_space,
        integrity.compare_functions,
        integrity.compare_hooks,
    )
    whole = Snapshot.check
    builtin_space = known.builtin_space
    own: tuple[Any, ...] = (
        integrity.compare_table,
        compare_space,
        compare_functions,
        compare_hooks,
        integrity.compare_modules,
        whole,
        _held,
    )
    anchors = tuple((function, function.__code__, _held(function)) for function in own)
    loaded = sys.modules

    def check(level: int) -> list[str]:
        changed: list[str] = []
        for function, code, held in (*anchors, *sealed.functions):
            if function.__code__ is not code:
                function.__code__ = code
                changed.append(function.__qualname__)
            if held and not every(each(same, contents(function), held)):
                changed.append(function.__qualname__)
        compare_space(builtin_space, changed)
        for space in sealed.spaces:
            compare_space(space, changed)
        if level:
            for group in sealed.groups:
                compare_functions(group, changed)
            for name, module in sealed.modules:
                if loaded.get(name) is not module:
                    loaded[name] = module
                    changed.append("sys.modules[" + name_of(name) + "]")
            changed.extend(whole(known, level == 2))
            changed.extend(compare_hooks(before))
        return changed

    return check
