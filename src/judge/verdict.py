"""The judge's answer as plain data.

These dataclasses are the one source of the verdict's shape: ``playbook`` makes a JSON Schema from them, and the
TypeScript types of the page are generated from that schema.  Everything here is plain JSON once it has passed
through :func:`dataclasses.asdict`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Status = Literal["passed", "failed", "error", "timeout"]
Ring = Literal["example", "edge", "gate"]

OUTPUT_LIMIT = 64 * 1024
"""Characters of captured output kept in a whole verdict; what follows is cut and said to be cut."""

TEST_OUTPUT_LIMIT = 4 * 1024
"""Characters of captured output kept for one test."""


@dataclass(frozen=True)
class Budget:
    """What one run may use.

    ``seconds`` is wall time a test, ``total_seconds`` wall time for the whole run (collection included).
    """

    seconds: float = 3.0
    total_seconds: float = 20.0


@dataclass(frozen=True)
class Problem:
    """An error that is not a test's outcome: a syntax error, a failed import, a broken test file, tampering."""

    kind: Literal["syntax", "import", "entry", "tests", "tampering", "exit", "timeout"]
    message: str
    file: Literal["submission.py", "test_submission.py"] | None = None
    line: int | None = None
    """Line in ``file``, counted from 1."""
    source: str | None = None
    """The text of that line."""
    output: str = ""


@dataclass(frozen=True)
class Outcome:
    """One test's result."""

    test: str
    """The test's id: the function's name, with ``[parameters]`` where there are any."""
    title: str
    """The name as a sentence."""
    ring: Ring
    status: Status
    message: str = ""
    """Why it failed, in one or two lines; empty when it passed."""
    assertion: str = ""
    """The failing assertion as written in the test."""
    explanation: str = ""
    """pytest's account of that assertion, with values."""
    input: str | None = None
    """The arguments of the last call of the entry, shortened."""
    expected: str | None = None
    got: str | None = None
    """What that call returned or raised, shortened."""
    line: int | None = None
    """Line of the submission where an exception came from, counted from 1."""
    output: str = ""
    output_cut: bool = False
    seconds: float = 0.0
    behaviour: str = ""
    """What the submission did, in a form that is equal for equal behaviour (used to match mistakes)."""


@dataclass(frozen=True)
class GrowthPoint:
    n: int
    seconds: float


@dataclass(frozen=True)
class Growth:
    """How running time grew with the size of the input."""

    exponent: float | None
    """Slope of log(seconds) over log(n), least squares; None when fewer than two sizes were measured."""
    sentence: str
    target: str
    points: list[GrowthPoint]
    complete: bool = True
    """False when the budget ended before the largest size."""


@dataclass(frozen=True)
class MatchedMistake:
    name: str
    message: str


@dataclass(frozen=True)
class Verdict:
    """The whole answer: ``passed`` only if every test of the file ran and passed and nothing was tampered with."""

    status: Status
    outcomes: list[Outcome] = field(default_factory=list)
    problem: Problem | None = None
    warnings: list[str] = field(default_factory=list)
    mistake: MatchedMistake | None = None
    growth: Growth | None = None
    output: str = ""
    """What the submission printed while it was imported."""
    output_cut: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class KnownMistake:
    """A mistake's message and the signature by which the judge knows it again."""

    name: str
    message: str
    signature: dict[str, str]
    """Test id -> behaviour, for every test that fails; tests not named passed."""
