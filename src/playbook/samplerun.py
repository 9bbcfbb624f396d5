"""The child process of `samples`: runs the cells it reads from standard input and says where they fail, and what
they print.

It imports nothing of ours, so that it runs isolated (``python -I``).
"""

from __future__ import annotations

import contextlib
import io
import json
import linecache
import sys
import traceback
from types import ModuleType
from typing import Any

LONGEST_OUTPUT = 10_000
FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.sendmsg",
    "socket.sendto",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "urllib.Request",
)


def _refuse(event: str, _: Any) -> None:
    if event in FORBIDDEN:
        raise PermissionError(f"a sample may not use {event}")


def _where(error: BaseException, cells: list[dict[str, Any]], current: dict[str, Any]) -> tuple[str, int]:
    """File and line of the innermost frame that lies in a page."""
    files = {cell["file"] for cell in cells}
    if isinstance(error, SyntaxError) and error.filename in files:
        return str(error.filename), int(error.lineno or current["line"])
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename in files]
    return (frames[-1].filename, int(frames[-1].lineno or 0)) if frames else (current["file"], current["line"])


def run(request: dict[str, Any]) -> dict[str, Any]:
    """Run set-up and cells in one namespace; the answer says ok, or error, file and line."""
    module = ModuleType("__page__")
    sys.modules[module.__name__] = module  # dataclasses and pickles look their module up
    namespace = vars(module)
    cells = request["cells"]
    current = cells[0]
    try:
        exec(compile(request["setup"], "<set-up>", "exec"), namespace)
        for current in cells:
            source = "\n" * (current["line"] - 1) + current["code"]
            linecache.cache[current["file"]] = (len(source), None, source.splitlines(keepends=True), current["file"])
            exec(compile(source, current["file"], "exec"), namespace)
    except BaseException as error:
        file, line = _where(error, cells, current)
        text = str(error) or (linecache.getline(file, line).strip() if isinstance(error, AssertionError) else "")
        return {"ok": False, "error": f"{type(error).__name__}: {text}", "file": file, "line": line}
    return {"ok": True}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    token = asked.pop("token")
    sys.addaudithook(_refuse)
    with contextlib.redirect_stdout(io.StringIO()) as said:
        answer = run(asked)
    print("\n" + json.dumps({"token": token, "output": said.getvalue()[:LONGEST_OUTPUT], **answer}))
