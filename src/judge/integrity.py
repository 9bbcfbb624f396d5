"""Notices, and undoes, what a submission changed in Python, pytest or the judge.

A snapshot of names, functions and classes is taken once, before the first submission runs.  Comparing is by identity
only, so that no object of a submission is asked anything.  The functions here use nothing but their own closures and
defaults while they compare: builtins may be the very thing that was replaced.
"""

from __future__ import annotations

import builtins
import gc
import importlib
import itertools
import operator
import sys
from collections.abc import Callable, Iterable, Mapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any, NamedTuple

from judge.watched import CRITICAL, FREE, NEVER_IMPORT, PRELOADED, WATCHED

_COMPARED = (
    FunctionType,
    BuiltinFunctionType,
    MethodType,
    type,
    staticmethod,
    classmethod,
    property,
    type(list.append),
)
_CLASS_COMPARED = (
    *_COMPARED,
    type(list.__len__),
    type(type.__dict__["__name__"]),
    type(FunctionType.__dict__["__code__"]),
)
PARTS = ("__code__", "__defaults__", "__kwdefaults__")


class Space(NamedTuple):
    """One namespace as it was: a module's names or a class's attributes."""

    label: str
    owner: Any
    mapping: Any
    names: tuple[str, ...]
    values: tuple[Any, ...]
    shadows: int
    """How many builtin names it defines itself; one more means that a builtin is hidden from its code."""
    is_module: bool


class Functions(NamedTuple):
    """Functions and, in the same order, the parts of each as they were."""

    functions: tuple[FunctionType, ...]
    parts: tuple[tuple[Any, ...], ...]


class Snapshot:
    """What the watched modules were like before any submission ran."""

    def __init__(self) -> None:
        self._spaces: list[Space] = []
        self._critical: list[Space] = []
        self._functions: list[Functions] = []
        self._critical_functions: list[Functions] = []
        self._modules: dict[str, ModuleType] = {}
        self._tabulated = 0
        self.classes: set[int] = set()
        """Identities of the classes that were there before."""
        for name in PRELOADED:
            importlib.import_module(name)
        self.extend()

    def watch(self, names: Iterable[str]) -> None:
        """Import the standard modules among ``names`` and watch them, before the code that names them runs."""
        for name in names:
            root = name.partition(".")[0]
            if root in sys.stdlib_module_names and root not in NEVER_IMPORT and name not in self._modules:
                try:
                    self._modules[name] = importlib.import_module(name)
                except Exception:  # the submission's own import will report it
                    continue
                self._add(name, self._modules[name])
        self.extend()

    def extend(self) -> None:
        """Take in watched modules that were loaded since."""
        count = len(self._modules)
        for name, module in list(sys.modules.items()):
            if name in self._modules or type(module) is not ModuleType or name == "judge.__main__":
                continue
            if name.partition(".")[0] in WATCHED:
                self._modules[name] = module
                self._add(name, module)
        if len(self._spaces) != self._tabulated or len(self._modules) != count:
            self._tabulated = len(self._spaces)
            self._tabulate()

    @property
    def builtin_space(self) -> Space:
        """The names of builtins themselves."""
        return next(space for space in self._spaces if space.owner is builtins)

    def spaces_of(self, modules: list[ModuleType]) -> list[Space]:
        """The namespaces of the given modules, as far as they are watched."""
        wanted = set(map(id, modules))
        return [space for space in self._spaces if id(space.owner) in wanted]

    @property
    def module_names(self) -> frozenset[str]:
        """Names of the modules that are watched."""
        return frozenset(self._modules)

    def _add(self, name: str, module: ModuleType) -> None:
        spaces = [self._space(name, module, vars(module), True)]
        functions: list[FunctionType] = []
        for attribute, value in list(vars(module).items()):
            if isinstance(value, FunctionType):
                functions.append(value)
            elif isinstance(value, type) and id(value) not in self.classes:
                self.classes.add(id(value))
                if value.__flags__ & (1 << 8):
                    continue
                spaces.append(self._space(f"{name}.{attribute}", value, value.__dict__, False))
                functions.extend(_methods(value))
        group = Functions(tuple(functions), tuple(tuple(map(operator.attrgetter(part), functions)) for part in PARTS))
        self._spaces += spaces
        self._functions.append(group)
        if name in CRITICAL:
            self._critical += spaces
            self._critical_functions.append(group)

    def _space(self, label: str, owner: Any, mapping: Any, is_module: bool) -> Space:
        kinds = _COMPARED if is_module else _CLASS_COMPARED
        chosen = {name: value for name, value in mapping.items() if isinstance(value, kinds) and name not in FREE}
        shadows = self.shadows_of(mapping) if is_module else 0
        return Space(label, owner, mapping, tuple(chosen), tuple(chosen.values()), shadows, is_module)

    def shadows_of(self, names: Mapping[str, Any]) -> int:
        """How many builtins ``names`` hides: of those there were at first, for a submission may add its own."""
        return count_hidden(names)

    def check(self, everything: bool) -> list[str]:
        """Undo every change and return the names of what was changed, such as ``builtins.sum``."""
        changed: list[str] = []
        compare_table(self._whole if everything else self._core, changed)
        if everything:
            compare_modules(self._modules, changed)
        return changed

    def _tabulate(self) -> None:
        self._whole = tabulate(self._spaces, self._functions)
        self._core = tabulate(self._critical, self._critical_functions)


class Table(NamedTuple):
    """Many namespaces laid end to end, so that one pass in C compares them all."""

    spaces: tuple[Space, ...]
    groups: tuple[Functions, ...]
    getters: tuple[Any, ...]
    """One a namespace: all its values in one call."""
    mappings: tuple[Any, ...]
    values: tuple[Any, ...]
    parts: tuple[tuple[tuple[FunctionType, ...], tuple[Any, ...]], ...]
    """By part: the functions that have it, and what it was.  Defaults given to parameters that had none change nothing:
    every call passes those."""
    modules: tuple[Space, ...]


def tabulate(spaces: list[Space], groups: list[Functions]) -> Table:
    """The table of some namespaces and functions."""
    filled = [space for space in spaces if space.names]
    # A getter of one name answers with the value itself and not with a tuple: that name stands there twice.
    doubled = [(space.names * 2, space.values * 2) if len(space.names) == 1 else space[3:5] for space in filled]
    parts = []
    for index in range(len(PARTS)):
        pairs = [pair for group in groups for pair in zip(group.functions, group.parts[index], strict=True)]
        present = [pair for pair in pairs if pair[1] is not None]
        parts.append((tuple(function for function, _ in present), tuple(value for _, value in present)))
    return Table(
        tuple(spaces),
        tuple(groups),
        tuple(operator.itemgetter(*names) for names, _ in doubled),
        tuple(space.mapping for space in filled),
        tuple(value for _, values in doubled for value in values),
        tuple(parts),
        tuple(space for space in spaces if space.is_module and space.owner is not builtins),
    )


def _methods(cls: type) -> list[FunctionType]:
    found: list[FunctionType] = []
    for value in cls.__dict__.values():
        if isinstance(value, FunctionType):
            found.append(value)
        elif isinstance(value, staticmethod | classmethod) and isinstance(value.__func__, FunctionType):
            found.append(value.__func__)
        elif isinstance(value, property):
            found.extend(part for part in (value.fget, value.fset) if isinstance(part, FunctionType))
    return found


def _make_compare_space() -> tuple[Callable[[Space, list[str]], None], Callable[[Mapping[str, Any]], int]]:
    # Everything used below is in the closure, out of reach of a replaced builtin or module name.
    every, each, same, pairs, size, put = all, map, operator.is_, zip, len, setattr
    builtin_names, free, absent = frozenset(vars(builtins)), FREE, object()

    def restore(space: Space, name: str, value: Any) -> None:
        if space.is_module:
            space.mapping[name] = value
        else:
            put(space.owner, name, value)

    def count_hidden(names: Mapping[str, Any]) -> int:
        return size(builtin_names & names.keys())

    def compare_space(space: Space, changed: list[str]) -> None:
        mapping = space.mapping
        if not every(each(same, each(mapping.get, space.names), space.values)):
            for name, value in pairs(space.names, space.values):
                if mapping.get(name, absent) is not value:
                    restore(space, name, value)
                    changed.append(space.label + "." + name)
        if space.is_module and size(builtin_names & mapping.keys()) > space.shadows and space.label != "builtins":
            for name in builtin_names & mapping.keys():
                if name not in space.names and name not in free and name[:2] != "__":
                    del mapping[name]
                    changed.append(space.label + "." + name)

    return compare_space, count_hidden


def _make_compare_functions() -> Callable[[Functions, list[str]], None]:
    every, each, same, pairs, getter = all, map, operator.is_, zip, operator.attrgetter
    get, put, kinds = getattr, setattr, tuple((part, getter(part)) for part in PARTS)

    def compare_functions(group: Functions, changed: list[str]) -> None:
        for (part, read), before in pairs(kinds, group.parts):
            if every(each(same, each(read, group.functions), before)):
                continue
            for function, value in pairs(group.functions, before):
                if get(function, part) is not value:
                    put(function, part, value)
                    changed.append(function.__module__ + "." + function.__qualname__)

    return compare_functions


def _make_compare_modules() -> Callable[[dict[str, ModuleType], list[str]], None]:
    loaded = sys.modules

    def compare_modules(modules: dict[str, ModuleType], changed: list[str]) -> None:
        for name, module in modules.items():
            if loaded.get(name) is not module:
                loaded[name] = module
                changed.append("sys.modules[" + repr(name) + "]")
        if sys.modules is not loaded:
            sys.modules = loaded
            changed.append("sys.modules")

    return compare_modules


def _make_compare_table() -> Callable[[Table, list[str]], None]:
    every, each, same, pairs, call, size = all, map, operator.is_, zip, operator.call, len
    chained, missing = itertools.chain.from_iterable, KeyError
    reads = tuple(operator.attrgetter(part) for part in PARTS)
    space_by_space, group_by_group = compare_space, compare_functions
    builtin_names = frozenset(vars(builtins))
    apart = builtin_names.isdisjoint

    def compare_table(table: Table, changed: list[str]) -> None:
        try:
            alike = every(each(same, chained(each(call, table.getters, table.mappings)), table.values))
        except missing:
            alike = False
        if not alike:
            for space in table.spaces:
                space_by_space(space, changed)
        for space in table.modules:
            if not apart(space.mapping) and size(builtin_names & space.mapping.keys()) > space.shadows:
                space_by_space(space, changed)
        for read, (functions, before) in pairs(reads, table.parts):
            if not every(each(same, each(read, functions), before)):
                for group in table.groups:
                    group_by_group(group, changed)

    return compare_table


compare_space, count_hidden = _make_compare_space()
compare_functions = _make_compare_functions()
compare_table = _make_compare_table()
compare_modules = _make_compare_modules()


class Hooks(NamedTuple):
    """The interpreter's hooks that let code run at any moment."""

    trace: Any
    profile: Any
    collector: tuple[Any, ...]
    tools: tuple[Any, ...]


def hooks() -> Hooks:
    """The hooks as they are now."""
    tools = tuple(map(sys.monitoring.get_tool, range(6)))
    return Hooks(sys.gettrace(), sys.getprofile(), tuple(gc.callbacks), tools)


def compare_hooks(before: Hooks) -> list[str]:
    """Put the hooks back and return the names of those that were changed."""
    changed: list[str] = []
    if sys.gettrace() is not before.trace:
        sys.settrace(before.trace)
        changed.append("sys.settrace")
    if sys.getprofile() is not before.profile:
        sys.setprofile(before.profile)
        changed.append("sys.setprofile")
    if [id(hook) for hook in gc.callbacks] != [id(hook) for hook in before.collector]:
        gc.callbacks[:] = before.collector
        changed.append("gc.callbacks")
    for tool in range(6):
        if sys.monitoring.get_tool(tool) is not before.tools[tool]:
            if sys.monitoring.get_tool(tool) is not None:
                sys.monitoring.set_events(tool, 0)
                sys.monitoring.free_tool_id(tool)
            changed.append("sys.monitoring")
    return changed


_snapshot: Snapshot | None = None


def snapshot() -> Snapshot:
    """The one snapshot of this process, taken at the first call."""
    global _snapshot
    if _snapshot is None:
        if sys.platform == "emscripten":
            importlib.import_module("judge.loop").install()
        _snapshot = Snapshot()
    return _snapshot
