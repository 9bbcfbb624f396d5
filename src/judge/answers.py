"""Which answers a comparison can be trusted with.

A test compares the submission's answer with ``==``.  An object whose comparison methods were written by the submission
could claim to be equal to everything, so answers must consist of builtin values, or of instances whose comparison
methods come from elsewhere.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import FunctionType
from typing import Any

from judge.show import type_name

ATOMS = frozenset(
    {int, str, float, complex, bool, type(None), bytes, bytearray, range, slice, type(...), Fraction, Decimal}
)
SEQUENCES = frozenset({list, tuple, set, frozenset, deque})
MAPPINGS = frozenset({dict, OrderedDict, Counter, defaultdict})
_VIEWS = frozenset({type({}.keys()), type({}.values()), type({}.items())})
_IMMUTABLE_TYPE = 1 << 8
_DEEP = 5
_LEVELS = 40

_ARITHMETIC = "add sub mul truediv floordiv mod divmod pow and or xor lshift rshift"
JUDGING_METHODS = frozenset(
    {f"__{name}__" for name in ("eq", "ne", "lt", "le", "gt", "ge", "bool", "len", "contains", "getitem", "hash")}
    | {f"__{name}__" for name in ("iter", "next", "getattribute", "getattr", "class", "float", "int", "index")}
    | {f"__{name}__" for name in ("abs", "neg", "round", "str", "format", "complex")}
    | {f"__{side}{name}__" for name in _ARITHMETIC.split() for side in ("", "r", "i")}
)
"""Methods by which an object can decide how a comparison in a test ends."""

Trusted = Callable[[type], bool]


def odd_part(value: object, trusted: Trusted) -> str | None:
    """Name of the first type in ``value`` that cannot be compared safely, or None.

    ``trusted`` says whether a class is known not to come from the submission.  Works level by level, in C where types
    are plain, so that a list of 60,000 numbers costs about a millisecond.
    """
    level: list[Any] = [value]
    group: list[Any]
    seen: set[int] = set()
    depth = 0
    while level:
        depth += 1
        kinds = set(map(type, level)) - ATOMS
        following: list[Iterable[Any]] = []
        for kind in kinds:
            group = [item for item in level if type(item) is kind]
            if depth > _DEEP:
                fresh = {id(item): item for item in group if id(item) not in seen}
                seen.update(fresh)
                group = list(fresh.values())
            if kind in SEQUENCES or kind in _VIEWS:
                following.extend(group)
            elif kind in MAPPINGS:
                following.extend(dict.keys(item) for item in group)
                following.extend(dict.values(item) for item in group)
            elif not _acceptable(kind, trusted):
                return type_name(kind)
            elif not trusted(kind):
                following.extend(filter(None, map(_inside, group)))
        level = list(chain.from_iterable(following))
    return None


def only_builtins(value: object) -> bool:
    """Whether ``value`` consists of exact builtin data, with no callables or objects in it."""

    def refuse(_kind: type) -> bool:
        return False

    level: list[Any] = [value]
    for _ in range(_LEVELS):
        kinds = set(map(type, level)) - ATOMS
        if not kinds:
            return True
        if not kinds <= SEQUENCES | MAPPINGS:
            return False
        level = list(chain.from_iterable(_children(item) for item in level if type(item) in kinds))
    return False


def _children(item: Any) -> Iterable[Any]:
    return chain(dict.keys(item), dict.values(item)) if type(item) in MAPPINGS else item


def _namespace(cls: type) -> dict[str, Any]:
    return type.__dict__["__dict__"].__get__(cls)  # type: ignore[no-any-return]  # a slot's getter is untyped


def _bases(cls: type) -> tuple[type, ...]:
    return type.__dict__["__mro__"].__get__(cls)  # type: ignore[no-any-return]  # a slot's getter is untyped


def _acceptable(cls: type, trusted: Trusted) -> bool:
    metaclass = type(cls)
    if metaclass is not type and not trusted(metaclass):
        return False
    for base in _bases(cls):
        if trusted(base):
            continue
        own = JUDGING_METHODS.intersection(_namespace(base))
        if own and not own <= _generated(base):
            return False
    return True


def is_builtin(cls: type) -> bool:
    """Whether a class is compiled into the interpreter, so that nobody can change it."""
    return bool(type.__dict__["__flags__"].__get__(cls) & _IMMUTABLE_TYPE)


def _generated(cls: type) -> frozenset[str]:
    """The judging methods of ``cls`` that are exactly what ``@dataclass`` would have written."""
    fields = _namespace(cls).get("__dataclass_fields__")
    if type(fields) is not dict:
        return frozenset({"__hash__"} if _namespace(cls).get("__hash__", 0) is None else ())
    names = [name for name, field in fields.items() if type(name) is str and type(field) is dataclasses.Field]
    compared = [(name, object, dataclasses.field(compare=bool(fields[name].compare))) for name in names]
    try:
        twin = dataclasses.make_dataclass("Twin", compared, eq=True, order=True, frozen=True)
    except (TypeError, ValueError):
        return frozenset()
    same = {"__hash__"} if _namespace(cls).get("__hash__", 0) is None else set()
    for name in JUDGING_METHODS & twin.__dict__.keys() & _namespace(cls).keys():
        if _same_code(_namespace(cls)[name], twin.__dict__[name]):
            same.add(name)
    return frozenset(same)


def _same_code(one: Any, other: Any) -> bool:
    if type(one) is not FunctionType or type(other) is not FunctionType:
        return False
    first, second = one.__code__, other.__code__
    # Closures hold only the generated method's own class, so code, constants and names say what it does.
    return (first.co_code, first.co_consts, first.co_names, first.co_freevars) == (
        second.co_code,
        second.co_consts,
        second.co_names,
        second.co_freevars,
    )


def _inside(item: Any) -> tuple[Any, ...]:
    """What an instance holds: its attributes, and its items when it extends a builtin container."""
    held: list[Any] = []
    bases = _bases(type(item))
    if tuple in bases:
        held.extend(tuple.__iter__(item))
    elif list in bases:
        held.extend(list.__iter__(item))
    elif dict in bases:
        held.extend(chain(dict.keys(item), dict.values(item)))
    elif set in bases or frozenset in bases:
        held.extend((set if set in bases else frozenset).__iter__(item))
    if not is_builtin(type(item)):
        try:
            attributes = object.__getattribute__(item, "__dict__")
        except AttributeError:
            attributes = None
        if type(attributes) is dict:
            held.extend(attributes.values())
    return tuple(held)
