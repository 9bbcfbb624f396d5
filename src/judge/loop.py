"""``asyncio.run`` where the host already runs a loop of its own that cannot be waited for: in the browser."""

from __future__ import annotations

import asyncio
import time
from asyncio import events
from collections.abc import Callable, Coroutine
from typing import Any

_SLICE = 0.02


class _Sleeper:
    """Stands in for a selector: there is nothing to select from but the passing of time."""

    def select(self, timeout: float | None = None) -> list[Any]:
        """Sleep in slices, so that a time limit can interrupt."""
        if timeout is None:
            raise RuntimeError("every asyncio task waits for something that nothing will ever set")
        end = time.monotonic() + timeout
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _SLICE))
        return []


class TimeLoop(asyncio.BaseEventLoop):
    """An event loop of callbacks and timers alone, without sockets and threads."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Sleeper()

    def _process_events(self, _event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


def run(
    main: Coroutine[Any, Any, Any],
    *,
    debug: bool | None = None,
    loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> Any:
    """Like ``asyncio.run``: finish ``main`` before returning, the host's loop set aside meanwhile."""
    host = events._get_running_loop()
    if isinstance(host, TimeLoop):
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    events._set_running_loop(None)
    try:
        with asyncio.Runner(debug=debug, loop_factory=loop_factory or TimeLoop) as runner:
            return runner.run(main)
    finally:
        events._set_running_loop(host)


def install() -> None:
    """Make ``asyncio.run`` this one."""
    asyncio.run = run
    asyncio.runners.run = run
