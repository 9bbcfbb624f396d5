"""Runs in one process do not know of each other."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading

from judge import run_request
from judge.state import ProcessState
from tests.judge import golden

RIGHT = "right-answer"
CHANGING = """
import decimal
import os
import random
import signal
import sys
import warnings

os.chdir("/")
os.environ["LEFT"] = "over"
random.seed(1)
sys.path.append("/nowhere")
sys.path_hooks.append(print)
sys.argv = ["other"]
sys.setrecursionlimit(3_000)
sys.stdout = sys.stderr = None
decimal.getcontext().prec = 3
warnings.simplefilter("error")
signal.signal(signal.SIGTERM, signal.SIG_IGN)


def total(numbers):
    return sum(numbers)
"""


def verdict(name: str, **changes: object) -> golden.Json:
    answer: golden.Json = run_request({**golden.request(name), **changes})["verdict"]
    return answer


def stable(answer: golden.Json) -> golden.Json:
    outcomes = [{**outcome, "seconds": 0} for outcome in answer["outcomes"]]
    return {**answer, "seconds": 0, "outcomes": outcomes}


def test_five_runs_of_one_submission_are_equal() -> None:
    runs = [stable(verdict(RIGHT)) for _ in range(5)]
    assert runs[0]["status"] == "passed"
    assert all(run == runs[0] for run in runs)


def test_hostile_runs_leave_the_next_one_alone() -> None:
    first = stable(verdict(RIGHT))
    for name in golden.names():
        if name.startswith(("patched", "replace", "rewritten", "always", "exit", "trace", "edited")):
            verdict(name)
            assert stable(verdict(RIGHT)) == first, name


def test_the_process_is_as_it_was() -> None:
    def state() -> list[object]:
        return [
            os.getcwd(),
            dict(os.environ),
            random.getstate(),
            list(sys.path),
            list(sys.path_hooks),
            list(sys.argv),
            sys.getrecursionlimit(),
            sys.stdout,
            sys.stderr,
            signal.getsignal(signal.SIGTERM),
            signal.getsignal(signal.SIGALRM),
            sys.gettrace(),
            sys.dont_write_bytecode,
            {name for name in sys.modules if "submission" in name},
            threading.active_count(),
        ]

    verdict(RIGHT)
    before = state()
    answer = verdict(RIGHT, submission=CHANGING)
    assert state() == before
    assert answer["status"] == "passed"
    assert any("SIGTERM" in warning for warning in answer["warnings"])


def test_new_source_modules_are_forgotten() -> None:
    source = "import this_is_fine\n\n\ndef total(numbers):\n    return sum(numbers)\n"
    writing = (
        "import pathlib, sys\npathlib.Path('this_is_fine.py').write_text('VALUE = 1')\n"
        "sys.path.insert(0, '.')\n" + source
    )
    assert verdict(RIGHT, submission=writing)["status"] == "passed"
    assert "this_is_fine" not in sys.modules
    assert verdict(RIGHT, submission=source)["problem"]["kind"] == "import"


def test_a_thread_left_running_is_told() -> None:
    source = """
import threading
import time

threading.Thread(target=time.sleep, args=(0.5,), daemon=True).start()


def total(numbers):
    return sum(numbers)
"""
    answer = verdict(RIGHT, submission=source)
    assert answer["status"] == "passed"
    assert "The code left 1 thread running." in answer["warnings"]


def test_an_unawaited_coroutine_is_told() -> None:
    source = "async def wait():\n    pass\n\n\ndef total(numbers):\n    wait()\n    return sum(numbers)\n"
    assert any("never awaited" in warning for warning in verdict(RIGHT, submission=source)["warnings"])


def test_the_state_survives_an_error_inside() -> None:
    before = sys.getrecursionlimit()
    try:
        with ProcessState():
            sys.setrecursionlimit(before + 7)
            raise KeyError
    except KeyError:
        pass
    assert sys.getrecursionlimit() == before
