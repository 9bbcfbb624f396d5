"""What a run may change in the process, and how it is put back, so that every run starts from the same place."""

from __future__ import annotations

import atexit
import contextlib
import decimal
import gc
import locale
import os
import random
import signal
import sys
import threading
import warnings
from types import ModuleType, TracebackType
from typing import Any

from judge.integrity import snapshot

_PRIVATE = ("submission", "test_submission", "conftest")


def _refuse_audit_hook(_hook: object) -> None:
    raise PermissionError("sys.addaudithook() is not available in a run: an audit hook can never be removed again")


class ProcessState:
    """A context in which foreign code may run; on leaving, the process is as it was.

    ``leftovers`` then holds one sentence for every trace the run left behind.
    """

    def __init__(self) -> None:
        self.leftovers: list[str] = []

    def __enter__(self) -> ProcessState:
        snapshot()
        self._modules = dict(sys.modules)
        self._path, self._path_items = sys.path, list(sys.path)
        self._meta_path, self._path_hooks = list(sys.meta_path), list(sys.path_hooks)
        self._argv = list(sys.argv)
        self._cwd = os.getcwd()
        self._environment = dict(os.environ)
        self._streams = sys.stdin, sys.stdout, sys.stderr, sys.__stdin__, sys.__stdout__, sys.__stderr__
        self._hooks = sys.excepthook, sys.displayhook, sys.breakpointhook, sys.unraisablehook, threading.excepthook
        self._recursion = sys.getrecursionlimit()
        self._digits = sys.get_int_max_str_digits()
        self._interval = sys.getswitchinterval()
        self._bytecode = sys.dont_write_bytecode
        self._random = random.getstate()
        self._decimal = decimal.getcontext().copy()
        self._locale = locale.setlocale(locale.LC_ALL)
        self._signals = {number: signal.getsignal(number) for number in self._numbers()}
        self._garbage = gc.isenabled(), gc.get_threshold()
        self._threads = set(threading.enumerate())
        self._tasks = set(map(id, _unfinished_tasks()))
        self._main = sys.modules.get("__main__")
        self._exits: list[Any] = []
        self._register, self._audit = atexit.register, sys.addaudithook
        atexit.register = self._exits_later  # type: ignore[assignment]  # a stand-in for the run
        vars(sys)["addaudithook"] = _refuse_audit_hook
        sys.dont_write_bytecode = True
        self._caught = warnings.catch_warnings(record=True)
        caught = self._caught.__enter__()
        self._warned = [] if caught is None else caught
        warnings.simplefilter("always", ResourceWarning)
        random.seed(0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._note_leftovers()
        self._caught.__exit__(kind, error, trace)
        atexit.register, sys.addaudithook = self._register, self._audit
        sys.stdin, sys.stdout, sys.stderr = self._streams[:3]
        sys.__stdin__, sys.__stdout__, sys.__stderr__ = self._streams[3:]  # type: ignore[misc]
        sys.excepthook, sys.displayhook, sys.breakpointhook, sys.unraisablehook, threading.excepthook = self._hooks
        self._restore_interpreter()
        self._restore_imports()

    def _exits_later(self, function: Any, *_args: Any, **_keywords: Any) -> Any:
        self._exits.append(function)
        return function

    @staticmethod
    def _numbers() -> list[int]:
        wanted = ("SIGINT", "SIGALRM", "SIGTERM", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGPROF", "SIGHUP", "SIGPIPE")
        return [getattr(signal, name) for name in wanted if hasattr(signal, name)]

    def _note_leftovers(self) -> None:
        left = [thread for thread in threading.enumerate() if thread not in self._threads and thread.is_alive()]
        if left:
            self.leftovers.append(f"The code left {len(left)} thread{'s' * (len(left) > 1)} running.")
        if sys.getrecursionlimit() != self._recursion:
            self.leftovers.append(
                f"The code changed the recursion limit to {sys.getrecursionlimit():,}; it is put back after the run."
            )
        if self._exits:
            self.leftovers.append("The code registered an exit handler, which is not run.")
        for number, handler in self._signals.items():
            if signal.getsignal(number) is not handler:
                self.leftovers.append(f"The code changed the handler of {signal.Signals(number).name}.")
        tasks = [task for task in _unfinished_tasks() if id(task) not in self._tasks]
        if tasks:
            self.leftovers.append(f"The code left {len(tasks)} asyncio task{'s' * (len(tasks) > 1)} unfinished.")
        for task in tasks:
            task.cancel()
        self.leftovers += _sentences(self._warned)

    def _restore_interpreter(self) -> None:
        sys.setrecursionlimit(self._recursion)
        sys.set_int_max_str_digits(self._digits)
        sys.setswitchinterval(self._interval)
        sys.dont_write_bytecode = self._bytecode
        random.setstate(self._random)
        decimal.setcontext(self._decimal)
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_ALL, self._locale)
        if threading.current_thread() is threading.main_thread():
            for number, handler in self._signals.items():
                if handler is not None and signal.getsignal(number) is not handler:
                    signal.signal(number, handler)
        (gc.enable if self._garbage[0] else gc.disable)()
        gc.set_threshold(*self._garbage[1])
        if dict(os.environ) != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)
        os.chdir(self._cwd)

    def _restore_imports(self) -> None:
        self._path[:] = self._path_items
        sys.path = self._path
        sys.argv = self._argv
        sys.meta_path[:] = self._meta_path
        sys.path_hooks[:] = self._path_hooks
        watched = snapshot().module_names
        for name in [name for name in sys.modules if name not in self._modules and name not in watched]:
            module = sys.modules[name]
            if name in _PRIVATE or _is_source(module):
                del sys.modules[name]
                _detach(name, module)
        for name in _PRIVATE:
            if name in self._modules:
                sys.modules[name] = self._modules[name]
        if self._main is not None:
            sys.modules["__main__"] = self._main


def _is_source(module: Any) -> bool:
    """Whether a module came from Python source; the others cannot be loaded twice, and cannot be patched for long."""
    if type(module) is not ModuleType:
        return True
    return str(module.__dict__.get("__file__") or "x.py").endswith((".py", ".pyc"))


def _detach(name: str, module: Any) -> None:
    parent, _, child = name.rpartition(".")
    holder = sys.modules.get(parent) if parent else None
    if holder is not None and holder.__dict__.get(child) is module:
        del holder.__dict__[child]


def _unfinished_tasks() -> list[Any]:
    """The asyncio tasks that wait in the current loop, which in the browser is the host's and outlives the run."""
    tasks = sys.modules.get("asyncio.tasks")
    events = sys.modules.get("asyncio.events")
    if tasks is None or events is None:
        return []
    try:
        loop = events._get_running_loop() or getattr(events.get_event_loop_policy()._local, "_loop", None)
        pending = tasks.all_tasks(loop) if loop is not None else ()
    except (AttributeError, RuntimeError):
        return []
    return [task for task in pending if not task.done()]


def _sentences(caught: list[Any]) -> list[str]:
    found: list[str] = []
    for item in caught:
        text = str(item.message)
        if issubclass(item.category, ResourceWarning) and "unclosed file" in text:
            sentence = "The code left a file open; `with open(...)` closes it in every case."
        elif issubclass(item.category, RuntimeWarning) and "never awaited" in text:
            sentence = text[:1].upper() + text[1:] + "."
        elif issubclass(item.category, SyntaxWarning) and str(item.filename).endswith("submission.py"):
            sentence = f"Line {item.lineno}: {text}."
        else:
            continue
        if sentence not in found:
            found.append(sentence)
    return found
