"""Bounded texts of values: what a report shows as input, expected and got.

Only exact builtin containers are looked into.  Anything else is named by its type, because asking it for a ``repr``
or its items would run code that may count its calls, loop or lie.
"""

from __future__ import annotations

import heapq
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from types import BuiltinFunctionType, FunctionType
from typing import Any

SHOWN = 400
"""Characters kept of one value in a report."""

_DEPTH = 8
_PLAIN = frozenset({bool, type(None), range, complex, type(...), Fraction, Decimal, slice})
_SEQUENCES: dict[type, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")"), deque: ("deque([", "])")}
_SETS: dict[type, tuple[str, str]] = {set: ("{", "}"), frozenset: ("frozenset({", "})")}
_MAPPINGS: dict[type, tuple[str, str]] = {
    dict: ("{", "}"),
    OrderedDict: ("{", "}"),
    Counter: ("Counter({", "})"),
    defaultdict: ("{", "}"),
}
_HUGE_BITS = 4_000
_SORTED_SETS = 20_000


def type_name(cls: type) -> str:
    """Name of a class, without asking a metaclass for it."""
    name = type.__dict__["__name__"].__get__(cls)
    return name if type(name) is str else "object"


def show(value: object, limit: int = SHOWN, digits: int | None = None) -> str:
    """Text of ``value`` in at most about ``limit`` characters.

    With ``digits``, floats are rounded to that many significant digits, so that the text is equal on platforms whose
    mathematical libraries differ in the last place.
    """
    return _text(value, limit, _DEPTH, digits)


def show_call(args: Iterable[object], keywords: dict[str, object], limit: int = SHOWN) -> str:
    """The arguments of a call, as they would be written between its parentheses."""
    parts: list[str] = []
    room = limit
    for text in _arguments(args, keywords, limit):
        if room <= 0:
            parts.append("…")
            break
        parts.append(text if len(text) <= room + 40 else text[:room] + "…")
        room -= len(text)
    return ", ".join(parts)


def _arguments(args: Iterable[object], keywords: dict[str, object], limit: int) -> Iterator[str]:
    for value in args:
        yield _text(value, limit, _DEPTH, None)
    for name, value in keywords.items():
        yield f"{name}={_text(value, limit, _DEPTH, None)}"


def _text(value: object, room: int, depth: int, digits: int | None) -> str:
    kind = type(value)
    if kind is int:
        return _integer(value)
    if kind is float:
        return _float(value, digits)
    if kind is str or kind is bytes or kind is bytearray:
        return _string(value, room)
    if kind in _PLAIN:
        return repr(value)
    if kind in _SEQUENCES or kind in _SETS or kind in _MAPPINGS:
        return _container(value, kind, room, depth, digits)
    return _other(value, kind)


def _integer(value: Any) -> str:
    if value.bit_length() > _HUGE_BITS:
        return f"an integer of {value.bit_length():,} bits"
    return repr(value)


def _float(value: Any, digits: int | None) -> str:
    if digits is None:
        return repr(value)
    rounded = float(f"{value:.{digits}g}")
    return repr(rounded + 0.0)  # adding 0.0 turns -0.0 into 0.0


def _string(value: Any, room: int) -> str:
    room = max(room, 12)
    if len(value) <= room:
        return repr(value)
    unit = "characters" if type(value) is str else "bytes"
    return f"{value[:room]!r}… ({len(value):,} {unit})"


def _container(value: Any, kind: type, room: int, depth: int, digits: int | None) -> str:
    size = len(value)
    opening, closing = _SEQUENCES.get(kind) or _SETS.get(kind) or _MAPPINGS[kind]
    if size == 0 and kind in _SETS:
        return f"{kind.__name__}()"
    if depth == 0:
        return f"{opening}…{closing}"
    parts: list[str] = []
    used = 0
    for text in _items(value, kind, room, depth, digits):
        if used > room:
            parts.append(f"… ({size:,} items)")
            break
        parts.append(text)
        used += len(text) + 2
    if kind is tuple and size == 1:
        closing = ",)"
    return opening + ", ".join(parts) + closing


def _items(value: Any, kind: type, room: int, depth: int, digits: int | None) -> Iterator[str]:
    if kind in _MAPPINGS:
        for key, item in islice(dict.items(value), room + 1):
            yield f"{_text(key, room, depth - 1, digits)}: {_text(item, room, depth - 1, digits)}"
    elif kind in _SETS:
        yield from _set_items(value, room, depth, digits)
    else:
        for item in islice(value, room + 1):
            yield _text(item, room, depth - 1, digits)


def _set_items(value: Any, room: int, depth: int, digits: int | None) -> Iterator[str]:
    """Members in an order that does not depend on hashing."""
    kinds = set(map(type, value))
    if len(kinds) == 1 and kinds <= {int, str}:
        for item in heapq.nsmallest(room + 1, value):
            yield _text(item, room, depth - 1, digits)
    elif len(value) <= _SORTED_SETS:
        yield from sorted(_text(item, room, depth - 1, digits) for item in value)
    else:
        yield "…"


def _other(value: Any, kind: type) -> str:
    if kind is FunctionType or kind is BuiltinFunctionType:
        name = value.__name__
        return f"<function {name}>" if type(name) is str else "<function>"
    if issubclass(kind, type):
        return f"<class {type_name(value)}>"
    return f"<{type_name(kind)} object>"


def show_error(error: BaseException, limit: int = SHOWN) -> str:
    """``ValueError: text`` of an exception, without running a ``__str__`` or ``__repr__`` written by the reader."""
    name = type_name(type(error))
    text = _error_text(error, limit)
    return f"{name}: {text}" if text else name


def _error_text(error: BaseException, limit: int) -> str:
    described = _lookup(type(error), "__str__")
    arguments = BaseException.__dict__["args"].__get__(error)
    plain = all(type(item) in (str, int, float, bool, type(None), bytes, tuple) for item in arguments)
    if type(described) is not FunctionType and plain:
        try:
            text = str(error)
        except Exception:
            text = show_call(arguments, {}, limit)
    elif len(arguments) == 1 and type(arguments[0]) is str:
        text = arguments[0]
    else:
        text = show_call(arguments, {}, limit)
    return text if len(text) <= limit else text[:limit] + "…"


def _lookup(kind: type, name: str) -> object:
    for base in type.__dict__["__mro__"].__get__(kind):
        namespace = type.__dict__["__dict__"].__get__(base)
        if name in namespace:
            return namespace[name]
    return None
