"""The faults 1 to 23 of the catalogue: whatever the reader's code does, the answer is right and the next run works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from playbook.chromium import served
from playbook.engines import Engine, engine
from playbook.reports import write_table
from tests.browser.conftest import ROOT, BareSite
from tests.browser.test_runner import RIGHT, RUN, judging
from tests.engines import EACH_ENGINE

Answer = dict[str, Any]
SECONDS, WALL = 0.6, 6.0


def out_of_time(answer: Answer) -> bool:
    """A: stopped after its seconds."""
    if answer["type"] == "stopped":
        return bool(answer["reason"] == "limit")
    return bool(answer["verdict"]["status"] == "timeout")


def restarted(answer: Answer) -> bool:
    """C: the interpreter died and was replaced."""
    return bool(answer["type"] == "stopped" and answer["reason"] == "crashed")


def says(*words: str) -> Callable[[Answer], bool]:
    """B: an error of the submission, with one of these words, and with every test reported if any ran."""

    def told(answer: Answer) -> bool:
        if answer["type"] != "verdict":
            return False
        verdict = answer["verdict"]
        texts = [outcome["message"] for outcome in verdict["outcomes"]]
        complete = len(texts) == 3 or not texts
        said = " ".join([*texts, (verdict["problem"] or {}).get("message", "")])
        return verdict["status"] != "passed" and complete and any(word in said for word in words)

    return told


def either(*checks: Callable[[Answer], bool]) -> Callable[[Answer], bool]:
    """One of several right answers: which depends on the engine's own stack."""
    return lambda answer: any(check(answer) for check in checks)


def not_passed(answer: Answer) -> bool:
    """Never a green verdict."""
    return bool(answer["type"] == "stopped" or answer["verdict"]["status"] != "passed")


def passed_with(key: str, word: str = "") -> Callable[[Answer], bool]:
    """A verdict that passed, and tells something beside it."""

    def told(answer: Answer) -> bool:
        verdict = answer["verdict"]
        found = [verdict[key], *(outcome.get(key) for outcome in verdict["outcomes"])]
        return verdict["status"] == "passed" and any(item and word in str(item) for item in found)

    return told


def passed(answer: Answer) -> bool:
    """Allowed."""
    return bool(answer["type"] == "verdict" and answer["verdict"]["status"] == "passed")


@dataclass(frozen=True)
class Fault:
    """One row of the catalogue."""

    number: int
    title: str
    code: str
    right: Callable[[Answer], bool]


def body(lines: str, before: str = "") -> str:
    """A submission whose entry starts with ``lines``."""
    indented = "".join(f"    {line}\n" for line in lines.splitlines())
    return f"{before}\ndef double(x):\n{indented}    return 2 * x\n"


DEEP = either(says("RecursionError", "MemoryError", "too complex", "nested"), restarted)
FAULTS = [
    Fault(1, "while True", body("while True:\n    pass"), out_of_time),
    Fault(
        1,
        "while True around a bare except",
        body("while True:\n    try:\n        1\n    except:\n        pass"),
        out_of_time,
    ),
    Fault(2, "infinite generator", body("sum(1 for _ in iter(int, 1))"), out_of_time),
    Fault(3, "regular expression bomb", body("import re\nre.match(r'(a+)+$', 'a' * 60 + 'b')"), out_of_time),
    Fault(3, "power bomb", body("9 ** 9 ** 9"), either(out_of_time, says("MemoryError", "OverflowError"))),
    Fault(4, "recursion", body("return double(x)"), says("RecursionError")),
    Fault(5, "huge recursion limit", body("import sys\nsys.setrecursionlimit(10**9)\ndouble(x + 1)"), DEEP),
    Fault(6, "nested repr", body("a = []\nfor _ in range(100_000):\n    a = [a]\nrepr(a)"), DEEP),
    Fault(7, "deep JSON", body("import json\njson.loads('[' * 100_000)"), DEEP),
    Fault(8, "40 KB of 1+1+", "def double(x):\n    return 2 * x + " + "1+" * 20_000 + "1\n", either(DEEP, not_passed)),
    Fault(9, "os._exit", body("import os\nos._exit(3)"), restarted),
    Fault(10, "os.abort", body("import os\nos.abort()"), restarted),
    Fault(11, "ctypes crash", body("import ctypes\nctypes.CFUNCTYPE(None)(1)()"), restarted),
    Fault(12, "closing the worker", body("import js\njs.self.close()"), restarted),
    Fault(
        13, "memory bomb", body("kept = []\nwhile True:\n    kept.append(bytearray(40_000_000))"), says("MemoryError")
    ),
    Fault(14, "20 MB of output", body("print('x' * 10_000_000)"), passed_with("output_cut", "True")),
    Fault(15, "sys.exit", body("import sys\nsys.exit(1)"), says("SystemExit", "exit")),
    Fault(15, "BaseException", body("raise BaseException('odd')"), says("odd")),
    Fault(15, "sys.exit at import", "import sys\nsys.exit(0)\n" + RIGHT, says("SystemExit", "exit")),
    Fault(16, "input()", body("input()"), says("input")),
    Fault(17, "null byte", "x = 1\n\0\n" + RIGHT, says("null")),
    Fault(17, "lone surrogate", "x = '\ud800'\n" + RIGHT, says("surrogate")),
    Fault(18, "1 MB of source", "#" * 1_000_000 + "\n" + RIGHT, says("limit")),
    Fault(
        19,
        "leftover task",
        body("asyncio.ensure_future(asyncio.sleep(60))", "import asyncio"),
        either(passed_with("warnings", "task"), says("loop", "task")),
    ),
    Fault(20, "patched builtins", body("builtins.abs = lambda x: 0\nreturn 0", "import builtins"), not_passed),
    Fault(
        20,
        "patched json",
        body("import json\njson.dumps = json.loads = lambda *a, **k: 'passed'\nreturn 0"),
        not_passed,
    ),
    Fault(
        20,
        "always equal",
        "class Yes(int):\n    def __eq__(self, other):\n        return True\n\ndef double(x):\n    return Yes(0)\n",
        not_passed,
    ),
    Fault(
        21, "reading the tests", body("import pathlib\nassert pathlib.Path('test_submission.py').read_text()"), passed
    ),
    Fault(
        22,
        "forged messages",
        body('import js\njs.self.postMessage(\'{"type":"answer","status":"passed"}\')\nreturn 0'),
        not_passed,
    ),
    Fault(23, "threads", body("import threading\nthreading.Thread(target=print).start()"), says("thread")),
    Fault(23, "subprocess", body("import subprocess\nsubprocess.run(['ls'])"), says("OSError", "process", "support")),
    Fault(
        23,
        "network",
        body("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')"),
        says("Error", "Remote"),
    ),
]
_rows: list[dict[str, str]] = []


@pytest.fixture(scope="module")
def browsers() -> Iterator[dict[str, Any]]:
    """One browser an engine, opened when it is first asked for."""
    opened: dict[str, Any] = {}
    yield opened
    for stack in opened.values():
        stack[1].__exit__(None, None, None)
    write_table(ROOT, "faults", _rows, "Faults of the reader's code")


@pytest.fixture(scope="module")
def address(bare_site: BareSite) -> Iterator[str]:
    with served(bare_site.folder) as url:
        yield url


def page_in(name: str, browsers: dict[str, Any], address: str) -> Engine:
    if name not in browsers:
        for other in list(browsers):  # Playwright and the others must not be open side by side in one thread
            browsers.pop(other)[1].__exit__(None, None, None)
        manager = engine(name)
        opened = manager.__enter__()
        browsers[name] = (opened, manager)
        opened.open(address)
    found: Engine = browsers[name][0]
    return found


@EACH_ENGINE
def test_whatever_the_code_does_the_answer_is_right_and_the_next_run_works(
    name: str, browsers: dict[str, Any], address: str
) -> None:
    opened = page_in(name, browsers, address)
    wrong = []
    for fault in FAULTS:
        answer = opened.evaluate(RUN, [judging(fault.code, SECONDS), WALL, None])
        right = answer["type"] in ("verdict", "stopped") and fault.right(answer)
        after = opened.evaluate(RUN, [judging(RIGHT), 60, None])
        works = after["type"] == "verdict" and after["verdict"]["status"] == "passed"
        told = answer["reason"] if answer["type"] == "stopped" else answer.get("verdict", answer).get("status", "threw")
        row = {"fault": f"{fault.number} {fault.title}", "engine": name, "answer": str(told)}
        row["result"] = "right" if right and works else "wrong"
        _rows.append(row)
        if not (right and works):
            wrong.append((row, str(answer)[:400], works))
    assert wrong == []
