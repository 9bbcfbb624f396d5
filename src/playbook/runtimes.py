"""Judging outside the page: CPython and Pyodide under Node, each a process that answers JSON lines.

A process that dies, or takes longer than it may, is replaced: what it was asked is answered as ``stopped``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Self

from playbook.image import build_image


class LineRuntime:
    """A process that reads one JSON request a line and writes one JSON answer a line."""

    START_SECONDS = 60.0

    def __init__(self, root: Path) -> None:
        self.root = root
        self._process: subprocess.Popen[str] | None = None

    def command(self) -> list[str]:
        """The program and its arguments."""
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        """The process's environment."""
        return dict(os.environ)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if one runs."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            self._process = None

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                self.command(),
                cwd=self.root,
                env=self.environment(),
                text=True,
                encoding="utf-8",
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def request(self, request: dict[str, Any], wall: float) -> dict[str, Any]:
        """The answer, or ``{"type": "stopped", "reason": "limit" | "crashed"}``; ``wall`` is in seconds."""
        fresh = self._process is None
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(wall + (self.START_SECONDS if fresh else 0), stop)
        timer.start()
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            line = self._answer(process.stdout)
        except (BrokenPipeError, OSError):
            line = ""
        finally:
            timer.cancel()
        if not line:
            self.close()
            return {"type": "stopped", "reason": "limit" if late.is_set() else "crashed"}
        answer: dict[str, Any] = json.loads(line)
        return answer

    @staticmethod
    def _answer(stream: IO[str]) -> str:
        return stream.readline()


class NativeRuntime(LineRuntime):
    """The judge in this environment's CPython."""

    def command(self) -> list[str]:
        return [sys.executable, "-m", "judge"]

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(self.root / "src"),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
        }


class NodeRuntime(LineRuntime):
    """The judge in Pyodide under Node, from the very image that the page loads; builds it where it is out of date."""

    def command(self) -> list[str]:
        manifest = build_image(self.root, self.root / "build" / "runtime")
        return ["node", "src/browser/node/judge.mjs", str(manifest.path)]


@contextmanager
def several(kind: type[LineRuntime], root: Path, count: int) -> Iterator[list[LineRuntime]]:
    """``count`` runtimes of a kind, all of them ended in the end."""
    with ExitStack() as stack:
        yield [stack.enter_context(kind(root)) for _ in range(count)]
