"""Finds every Python fence of a page and runs them, top to bottom, in one namespace a page.

The run happens in a child process (`samplerun`) with a time limit and without network, because what it runs may come
from a stranger's pull request.
"""

from __future__ import annotations

import json
import re
import secrets
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from playbook.errors import PlaybookError

OPENING = re.compile(r"^(?P<lead>(?:[ \t]|>)*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)$")
PYTHON = re.compile(r"^(?:(?:python|py|pycon)(?![\w-])|\{\s*\.(?:python|py)\b)", re.IGNORECASE)
NOT_RUN = re.compile(r"<!--\s*sample: not run, because (?P<reason>.+?)\s*-->")
PAGE_SECONDS = 30


@dataclass(frozen=True)
class Sample:
    """A Python fence: ``line`` is the page's line (from 1) of its first line of code."""

    file: str
    line: int
    code: str
    not_run: str | None = None
    """The declared reason why it is not run, or None."""


@dataclass(frozen=True)
class Fence:
    """Any fence of a page, whatever its language; ``line`` is that of its opening."""

    line: int
    info: str
    lines: tuple[str, ...]
    lead: str
    before: str
    """The last line before it that is not blank."""


def find_fences(text: str) -> list[Fence]:
    """Every fenced block: backticks or tildes of any length, indented or inside a block quote."""
    fences: list[Fence] = []
    opened: re.Match[str] | None = None
    start, before, candidate = 0, "", ""
    body: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if opened is None:
            opened = OPENING.match(line)
            if opened:
                start, body, before = number, [], candidate
            elif line.strip():
                candidate = line
            continue
        closing = OPENING.match(line)
        mark = opened["mark"]
        if closing and not closing["info"] and closing["mark"][0] == mark[0] and len(closing["mark"]) >= len(mark):
            fences.append(Fence(start, opened["info"].strip(), tuple(body), opened["lead"], before))
            opened, candidate = None, line
        else:
            body.append(line)
    if opened is not None:
        raise PlaybookError("a fence is never closed", line=start, remedy="Close it with the same mark")
    return fences


def fenced_lines(text: str) -> set[int]:
    """Lines (from 1) of all fences but for their closing marks; none where a fence is never closed."""
    try:
        fences = find_fences(text)
    except PlaybookError:  # told, with its line, where the samples are sought
        return set()
    return {number for fence in fences for number in range(fence.line, fence.line + len(fence.lines) + 1)}


def _undent(line: str, lead: str) -> str:
    if line.startswith(lead):
        return line[len(lead) :]
    return line.lstrip(" \t>") if lead.strip() else line[min(len(lead), len(line) - len(line.lstrip())) :]


def find_samples(text: str, file: str) -> list[Sample]:
    """The samples of one page, in order; raises `PlaybookError` for a fence that is never closed."""
    try:
        fences = find_fences(text)
    except PlaybookError as error:
        raise PlaybookError(error.message, file=file, line=error.line, remedy=error.remedy) from None
    samples = []
    for fence in fences:
        if not PYTHON.match(fence.info):
            continue
        if fence.info.lower().startswith("pycon"):
            raise PlaybookError(
                "a pycon fence cannot be run", file=file, line=fence.line, remedy="Write a python fence with assertions"
            )
        declared = NOT_RUN.search(fence.before)
        code = "\n".join(_undent(line, fence.lead) for line in fence.lines)
        samples.append(Sample(file, fence.line + 1, code, declared["reason"] if declared else None))
    return samples


def run_page(samples: Sequence[Sample], setup: str = "") -> PlaybookError | None:
    """Run one page's samples; the error names page and line of the first that fails, None when all hold."""
    runnable = [s for s in samples if s.not_run is None]
    said = _output(runnable, setup) if runnable else ""
    return said if isinstance(said, PlaybookError) else None


def printed(sample: Sample) -> str | PlaybookError:
    """What a sample that is a whole program prints, or why it does not run."""
    return _output([sample], "")


def _output(runnable: Sequence[Sample], setup: str) -> str | PlaybookError:
    file = runnable[0].file
    token = secrets.token_hex()  # what a sample writes to standard output is not the answer
    request = {
        "token": token,
        "setup": setup,
        "cells": [{"file": s.file, "line": s.line, "code": s.code} for s in runnable],
    }
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(Path(__file__).with_name("samplerun.py"))],
            input=json.dumps(request),
            capture_output=True,
            text=True,
            timeout=PAGE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return PlaybookError(
            f"its samples ran longer than {PAGE_SECONDS} s", file=file, remedy="Make the loop end, or the input smaller"
        )
    try:
        answer = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, json.JSONDecodeError):
        return PlaybookError(
            f"its samples ended Python (exit code {done.returncode})",
            file=file,
            remedy="A sample must not leave the interpreter",
        )
    if answer.get("token") != token:
        return PlaybookError(
            "its samples answered in the place of their runner", file=file, remedy="Do not write there"
        )
    if answer["ok"]:
        return str(answer["output"])
    return PlaybookError(
        answer["error"], file=answer["file"], line=answer["line"], remedy="Mend the sample, or the text that it proves"
    )


def run_pages(pages: Sequence[tuple[Sequence[Sample], str]], jobs: int = 2) -> list[PlaybookError]:
    """Run many pages, each given as (samples, set-up code); all failures, in order."""
    with ThreadPoolExecutor(jobs) as pool:
        return [error for error in pool.map(lambda page: run_page(*page), pages) if error]
