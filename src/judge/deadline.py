"""Wall-time limits for code that may never end.

The backend decides how the limit arrives: in CPython a repeating ``setitimer``; in the browser the worker hands a
function to :func:`use` and makes ``SIGINT`` arrive.  Either way a :class:`TimeLimit` is raised in the running code,
and raised again until the code has left, so that a bare ``except:`` in a loop does not defeat it.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
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


class _Bell:
    """The signal handler's state: rings only while armed."""

    def __init__(self) -> None:
        self.armed = False
        self.rang = False

    def ring(self, _number: int, _frame: FrameType | None) -> None:
        if self.armed:
            self.rang = True
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
    """A host that interrupts by ``SIGINT``: ``set_deadline(seconds from now)`` arms it, ``set_deadline(None)`` lifts."""

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
    _bell.rang = False
    try:
        try:
            _bell.armed = True
            backend.start(seconds)
            result = function(*args, **keywords)
        finally:
            _bell.armed = False
            backend.stop()
    except BaseException:
        # The bell may have rung on the way out, before it was disarmed: the next ring is far enough away.
        _bell.armed = False
        backend.stop()
        if _late(started, seconds):
            raise TimeLimit from None
        raise
    if _late(started, seconds):
        raise TimeLimit
    return result


def _late(started: float, seconds: float) -> bool:
    return _bell.rang or _clock() - started > seconds
