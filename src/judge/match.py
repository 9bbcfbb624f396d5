"""Recognising a known mistake by what it does."""

from __future__ import annotations

from collections.abc import Sequence

from judge.verdict import KnownMistake, MatchedMistake, Verdict


def signature(verdict: Verdict) -> dict[str, str]:
    """Test id -> behaviour of every test that did not pass."""
    return {outcome.test: outcome.behaviour for outcome in verdict.outcomes if outcome.status != "passed"}


def match_mistake(verdict: Verdict, known: Sequence[KnownMistake]) -> MatchedMistake | None:
    """The known mistake whose failing tests and behaviour are exactly the verdict's; None unless one alone fits."""
    if verdict.problem is not None or verdict.status == "passed":
        return None
    seen = signature(verdict)
    fitting = [mistake for mistake in known if mistake.signature == seen]
    return MatchedMistake(fitting[0].name, fitting[0].message) if len(fitting) == 1 else None
