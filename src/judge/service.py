"""Requests and answers as plain JSON values: one entrance for the command line and for the browser's worker."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from judge.check import check
from judge.growth import measure_growth
from judge.run import judge
from judge.samples import run_samples
from judge.verdict import Budget, KnownMistake, Verdict

Json = dict[str, Any]


def run_request(request: Json) -> Json:
    """Answer one request; ``{"type": "error", "message": ...}`` when the request itself is wrong."""
    kinds: dict[str, Callable[[Json], Json]] = {"judge": _judge, "samples": _samples, "check": _check}
    try:
        kind = request["type"]
        if kind not in kinds:
            return _refused(f"unknown type {kind!r}; known are {', '.join(kinds)}")
        return kinds[kind](request)
    except KeyError as error:
        return _refused(f"the request lacks {error.args[0]!r}")
    except (TypeError, ValueError, AttributeError) as error:
        return _refused(f"the request is malformed: {error}")


def _refused(message: str) -> Json:
    return {"type": "error", "message": message}


def _budget(request: Json) -> Budget:
    given = request.get("budget") or {}
    return Budget(**{name: float(given[name]) for name in ("seconds", "total_seconds") if name in given})


def _judge(request: Json) -> Json:
    budget = _budget(request)
    known = [
        KnownMistake(item["name"], item["message"], dict(item["signature"])) for item in request.get("known") or ()
    ]
    verdict = judge(
        request["submission"],
        request["tests"],
        budget,
        entry=request.get("entry"),
        known=known,
        until_failure=request.get("until_failure") is True,
    )
    growth = request.get("growth")
    if growth and request.get("entry") and _right_so_far(verdict):
        measured = measure_growth(
            request["submission"],
            request["tests"],
            entry=request["entry"],
            sizes=[int(size) for size in growth["sizes"]],
            target=str(growth["target"]),
            budget=budget,
        )
        verdict = dataclasses.replace(verdict, growth=measured)
    return {"type": "verdict", "verdict": dataclasses.asdict(verdict)}


def _right_so_far(verdict: Verdict) -> bool:
    """Whether all but the gate passed: timing wrong answers would tell nothing."""
    inner = [outcome for outcome in verdict.outcomes if outcome.ring != "gate"]
    return verdict.problem is None and bool(inner) and all(outcome.status == "passed" for outcome in inner)


def _samples(request: Json) -> Json:
    cells = request["cells"]
    if not isinstance(cells, list) or not all(isinstance(cell, str) for cell in cells):
        raise TypeError("cells must be a list of strings")
    return {"type": "samples", "result": dataclasses.asdict(run_samples(cells, _budget(request)))}


def _check(request: Json) -> Json:
    return {"type": "check", "problem": check(str(request["code"]))}
