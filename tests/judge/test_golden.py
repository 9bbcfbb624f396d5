"""Every golden folder gets its verdict in this interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from judge import run_request
from tests.judge import golden

SOURCE = Path(__file__).parents[2] / "src"
LIVING = [name for name in golden.names() if not golden.dies(name)]
DYING = [name for name in golden.names() if golden.dies(name)]


def served(requests: list[golden.Json]) -> tuple[int, list[golden.Json]]:
    """Exit code and answers of ``python -m judge``."""
    lines = "".join(json.dumps(item) + "\n" for item in requests)
    process = subprocess.run(
        [sys.executable, "-m", "judge"],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")])},
        timeout=60,
        check=False,
    )
    return process.returncode, [json.loads(line) for line in process.stdout.splitlines()]


def test_there_are_enough_cases() -> None:
    assert len(LIVING) >= 60
    assert DYING


@pytest.mark.parametrize("name", LIVING)
def test_case(name: str) -> None:
    answer = run_request(golden.request(name))
    assert answer["type"] == "verdict"
    json.dumps(answer)
    assert golden.differences(answer["verdict"], golden.expected(name)) == []


@pytest.mark.parametrize("name", DYING)
def test_a_dying_process_answers_nothing(name: str) -> None:
    right = golden.request("right-answer")
    _, answers = served([right, golden.request(name), right])
    assert [answer["verdict"]["status"] for answer in answers] == ["passed"]


def test_the_command_answers_one_line_a_request_and_nothing_else() -> None:
    chosen = ["right-answer", "output-at-import", "exit-handler", "edited-ledger", "wrong-answer"]
    code, answers = served([golden.request(name) for name in chosen])
    assert code == 0
    assert len(answers) == len(chosen)
    for name, answer in zip(chosen, answers, strict=True):
        assert golden.differences(answer["verdict"], golden.expected(name)) == []
