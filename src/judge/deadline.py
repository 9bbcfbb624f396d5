"""Wall-time limits for code that may never end.

The backend decides how the limit arrives: in CPython a repeating ``setitimer``; in the browser the worker hands a
function to :func:`use` and makes ``SIGINT`` arrive.  Either way a :class:`TimeLimit` is raised in the running code,
and raised again until the code has left, so that a bare ``except:`` in a loop does not defeat it.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Protocol

_clock = time.perf_counter
_REPEAT = 0.05


class TimeLimit(BaseException):
    """Raised in code whose time is used up; not an ``Exception``, so that ordinary handlers let it pass."""


class Backend(Protocol):
    """How a limit is set and lifted."""

    def start(self, seconds: float) -> None:
        """Make :class:`TimeLimit` be raised in the main thread after ``seconds``, and again until :meth:`stop`."""

    def stop(self) -> None:
        """Lift the limit; may be called more than once."""


# Not from __file__: what comes from a compiled archive carries the path it was compiled under.
_OWN = str(Path((lambda: None).__code__.co_filename).parent)
_EVENTS = sys.monitoring.events
_TOOL = 4
# Not EXCEPTION_HANDLED: an error raised there is handed to the same `except` clause again, for ever.
_INSISTENT = (_EVENTS.LINE, _EVENTS.PY_START)


class _Bell:
    """The signal handler's state: rings only while armed."""

    def __init__(self) -> None:
        self.armed = False
        self.rang = False
        self._insisting = False

    def arm(self) -> None:
        """Ring from now on."""
        self.rang = False
        self.armed = True

    def disarm(self) -> None:
        """Never ring until armed again."""
        self.armed = False
        if self._insisting:
            self._insisting = False
            sys.monitoring.set_events(_TOOL, 0)
            sys.monitoring.free_tool_id(_TOOL)

    def ring(self, _number: int, _frame: FrameType | None) -> None:
        """The signal handler."""
        if not self.armed:
            return
        if self.rang:
            self._insist()
        self.rang = True
        raise TimeLimit

    def _insist(self) -> None:
        """Raise on every line of foreign code: the code caught the first limit, and would catch a second.

        A limit raised inside an ``except`` clause is outside its ``try``, so it gets out in the end.
        """
        if self._insisting or sys.monitoring.get_tool(_TOOL) is not None:
            return
        self._insisting = True
        sys.monitoring.use_tool_id(_TOOL, "judge.deadline")
        for event in _INSISTENT:
            sys.monitoring.register_callback(_TOOL, event, self._on_event)
        sys.monitoring.set_events(_TOOL, _EVENTS.LINE | _EVENTS.PY_START)

    def _on_event(self, code: CodeType, *_rest: object) -> None:
        name = code.co_filename
        if self.armed and not name.startswith(_OWN) and "pytest" not in name and "pluggy" not in name:
            raise TimeLimit


_bell = _Bell()


class TimerBackend:
    """CPython on systems with interval timers; without them, or outside the main thread, there is no limit."""

    def __init__(self) -> None:
        self._previous: Any = None
        self._running = False

    def start(self, seconds: float) -> None:
        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            return
        self._previous = signal.signal(signal.SIGALRM, _bell.ring)
        self._running = True
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001), _REPEAT)

    def stop(self) -> None:
        if self._running:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._previous)
            self._running = False


class InterruptBackend:
    """A host that interrupts by ``SIGINT``: ``set_deadline(seconds from now)`` arms it, ``None`` lifts it."""

    def __init__(self, set_deadline: Callable[[float | None], object]) -> None:
        self._set_deadline = set_deadline
        self._previous: Any = None
        self._running = False

    def start(self, seconds: float) -> None:
        if not self._running:
            self._previous = signal.signal(signal.SIGINT, _bell.ring)
            self._running = True
        self._set_deadline(max(seconds, 0.001))

    def stop(self) -> None:
        self._set_deadline(None)
        if self._running:
            signal.signal(signal.SIGINT, self._previous)
            self._running = False


_backend: Backend = TimerBackend()


def install(backend: Backend) -> None:
    """Use ``backend`` for every later limit."""
    global _backend
    _backend = backend


def use(set_deadline: Callable[[float | None], object]) -> None:
    """Use a host's own clock: see :class:`InterruptBackend`."""
    install(InterruptBackend(set_deadline))


def call(seconds: float, function: Callable[..., Any], *args: Any, **keywords: Any) -> Any:
    """``function(*args, **keywords)`` under a limit; raises :class:`TimeLimit` when the time was used up.

    A function that swallowed the limit and then returned, or raised something else, has still used up its time.
    """
    backend = _backend
    started = _clock()
    try:
        try:
            _bell.arm()
            backend.start(seconds)
            result = function(*args, **keywords)
        finally:
            _bell.disarm()
            backend.stop()
    except BaseException:
        # The bell may have rung on the way out, before it was disarmed: the next ring is far enough away.
        _bell.disarm()
        backend.stop()
        if _late(started, seconds):
            raise TimeLimit from None
        raise
    if _late(started, seconds):
        raise TimeLimit
    return result


def _late(started: float, seconds: float) -> bool:
    return _bell.rang or _clock() - started > seconds
