"""The guard around the entry: notes what goes in and comes out, and lets only comparable answers through."""

from __future__ import annotations

import functools
import marshal
import sys
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import chain
from types import AsyncGeneratorType, CoroutineType, FrameType, FunctionType
from typing import Any

from judge import seal
from judge.answers import JUDGING_METHODS, MAPPINGS, SEQUENCES, is_builtin, odd_part, only_builtins
from judge.deadline import TimeLimit
from judge.show import show, show_call, show_error

_CLOSE_CALLS = 20
"""So many calls of each test are checked thoroughly; of the later ones, every sixteenth."""
_MUTABLE = frozenset({list, dict, set, deque})
_KEPT_ITEMS = 200
NOTHING = object()


class OddAnswer(Exception):
    """The answer holds an object that could decide its own comparison."""


class Tampering(BaseException):
    """The submission changed something that it must not; ends the run."""


class Guard:
    """Notes of the last call of the entry, and the checks after each call."""

    def __init__(self) -> None:
        self.check: seal.Check = lambda _level: []
        self.known_classes: set[int] = set()
        self.tests: dict[str, Any] = {}
        self.tests_path = ""
        self.changed: list[str] = []
        self.reset()

    def reset(self) -> None:
        """Forget the calls of the previous test."""
        self.calls = 0
        self.input: str | None = None
        self.result: Any = NOTHING
        self.error: str | None = None
        self.error_kind: str | None = None
        self.items: list[Any] | None = None
        self._inside = False

    def wrap(self, function: Callable[..., Any], label: str = "") -> FunctionType:
        """``function`` as the tests see it."""
        guard = self

        @functools.wraps(function)
        def guarded(*args: Any, **keywords: Any) -> Any:
            return guard.call(function, args, keywords, label)

        for name in ("cache_clear", "cache_info"):
            if hasattr(function, name):
                setattr(guarded, name, getattr(function, name))
        return guarded  # type: ignore[return-value]  # same signature as its original

    def wrap_class(self, cls: type) -> list[FunctionType]:
        """Guard the public methods of a class in place, and return the guarded ones."""
        wrapped = []
        for name, value in list(vars(cls).items()):
            if type(value) is FunctionType and (not name.startswith("_") or name in ("__init__", "__call__")):
                guarded = self.wrap(value, cls.__name__ if name == "__init__" else name)
                setattr(cls, name, guarded)
                wrapped.append(guarded)
        return wrapped

    def call(self, function: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any], label: str) -> Any:
        """Call the submission; a call from within another one goes straight through."""
        if self._inside:
            return function(*args, **keywords)
        self.calls += 1
        shown = show_call(args[1:] if label else args, keywords)
        self.input = f"{label}({shown})" if label else shown
        self.result, self.error, self.error_kind, self.items = NOTHING, None, None, None
        close = self.calls <= _CLOSE_CALLS
        held = _caller_data(sys._getframe(2), self.tests, args, keywords) if close and self.tests else {}
        self._inside = True
        try:
            result = function(*args, **keywords)
        except TimeLimit:
            raise
        except BaseException as error:
            self._verify()
            self.error, self.error_kind = show_error(error), type(error).__name__
            raise
        finally:
            self._inside = False
        self._verify()
        self._verify_data(held, args, keywords)
        self._comparable((args[1:] if label else args, keywords), "changed its arguments to hold")
        return self._settle(result)

    def _verify(self) -> None:
        close = self.calls <= _CLOSE_CALLS or self.calls % 16 == 0
        self._refuse(self.check(seal.TEST if close else seal.CALL))

    def _refuse(self, changed: list[str]) -> None:
        if changed:
            self.changed += changed
            raise Tampering(changed[0])

    def _verify_data(self, held: dict[str, tuple[Any, bytes]], args: Any, keywords: Any) -> None:
        for name, (value, before) in held.items():
            if _digest(value) != before and not _reachable(value) & _reachable([args, keywords]):
                self._refuse([f"the test's own `{name}`"])

    def _comparable(self, value: object, verb: str) -> None:
        odd = odd_part(value, self.trusted)
        if odd is not None:
            raise OddAnswer(
                f"The submission {verb} an object of type {odd}, which could claim to be equal to anything. "
                "Answer with builtin values (numbers, strings, lists, tuples, dicts, sets)."
            )

    def _settle(self, result: Any) -> Any:
        kind = type(result)
        self.result = result
        if kind is FunctionType:
            return self.wrap(result)
        if kind is CoroutineType:
            return self._awaited(result)
        if kind is AsyncGeneratorType:
            return self._async_items(result)
        if _is_iterator(kind):
            self.items = []
            return self._each(result)
        self._comparable(result, "answered with")
        return result

    def _each(self, source: Iterator[Any]) -> Iterator[Any]:
        items = self.items if self.items is not None else []
        for count, item in enumerate(source, 1):
            if count <= _CLOSE_CALLS:
                self._verify()
            else:
                self._refuse(self.check(seal.CALL))
            self._comparable(item, "yielded")
            if len(items) < _KEPT_ITEMS:
                items.append(item)
            yield item
        self._verify()

    async def _awaited(self, source: Any) -> Any:
        result = await source
        self._verify()
        self._comparable(result, "answered with")
        self.result = result
        return result

    async def _async_items(self, source: Any) -> AsyncIterator[Any]:
        async for item in source:
            self._verify()
            self._comparable(item, "yielded")
            yield item

    def trusted(self, cls: type) -> bool:
        """Whether a class comes from the interpreter, a watched module or the tests."""
        return is_builtin(cls) or id(cls) in self.known_classes or self._from_tests(cls)

    def _from_tests(self, cls: type) -> bool:
        namespace = type.__dict__["__dict__"].__get__(cls)
        if namespace.get("__module__") != "test_submission":
            return False
        for name in JUDGING_METHODS & namespace.keys():
            method = namespace[name]
            if method is not None and type(method) is not FunctionType:
                return False
        functions = [value for value in namespace.values() if type(value) is FunctionType]
        paths = (self.tests_path, "<string>")
        return all(item.__globals__ is self.tests and item.__code__.co_filename in paths for item in functions)

    @property
    def got(self) -> str | None:
        """What the last call returned or raised, shortened."""
        if self.error is not None:
            return f"raised {self.error}"
        if self.items is not None:
            return show(self.items)
        return None if self.result is NOTHING else show(self.result)

    @property
    def signature(self) -> str:
        """Like :attr:`got`, in a form that is equal on every platform."""
        if self.error_kind is not None:
            return f"raised {self.error_kind}"
        if self.result is NOTHING and self.items is None:
            return "no answer"
        return f"got {show(self.items if self.items is not None else self.result, 200, digits=9)}"


def _is_iterator(kind: type) -> bool:
    """Anything with ``__next__``, the submission's own iterators included."""
    return any("__next__" in type.__dict__["__dict__"].__get__(base) for base in type.__dict__["__mro__"].__get__(kind))


def _digest(value: Any) -> bytes:
    try:
        return marshal.dumps(value, 0)
    except (ValueError, RecursionError):
        return b""


def _caller_data(
    frame: FrameType, tests: dict[str, Any], args: tuple[Any, ...], keywords: dict[str, Any]
) -> dict[str, tuple[Any, bytes]]:
    """Digests of the containers that the calling test holds and the submission was not given.

    With a callable among the arguments nothing is compared, because the test's own code may run during the call.
    """
    if frame.f_globals is not tests or not only_builtins((args, keywords)):
        return {}
    given = set(map(id, (*args, *keywords.values())))
    held: dict[str, tuple[Any, bytes]] = {}
    for name, value in chain(tests.items(), dict(frame.f_locals).items()):
        kind = type(value)
        if (kind in SEQUENCES or kind in MAPPINGS) and id(value) not in given and name[:2] != "__":
            held[name] = (value, _digest(value))
    return held


def _reachable(value: Any) -> set[int]:
    """Identities of the mutable containers inside ``value``."""
    found: set[int] = set()
    level: list[Any] = [value]
    while level:
        following: list[Any] = []
        for item in level:
            kind = type(item)
            if kind in _MUTABLE:
                if id(item) in found:
                    continue
                found.add(id(item))
            if kind in MAPPINGS:
                following.extend(chain(dict.keys(item), dict.values(item)))
            elif kind in SEQUENCES:
                following.extend(item)
        level = following
    return found
