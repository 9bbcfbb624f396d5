"""A mistake is named only when it fits exactly and alone."""

from __future__ import annotations

from judge import KnownMistake, Outcome, Problem, Verdict, match_mistake, signature


def verdict(**behaviours: str) -> Verdict:
    outcomes = [
        Outcome(test, test, "edge", "failed" if behaviour else "passed", behaviour=behaviour)
        for test, behaviour in behaviours.items()
    ]
    return Verdict("failed", outcomes)


def known(name: str, **behaviours: str) -> KnownMistake:
    return KnownMistake(name, f"message of {name}", behaviours)


SEEN = verdict(test_a="", test_b="got 3", test_c="timeout")


def test_the_signature_holds_what_failed() -> None:
    assert signature(SEEN) == {"test_b": "got 3", "test_c": "timeout"}


def test_an_exact_fit_is_named() -> None:
    matched = match_mistake(SEEN, [known("other", test_b="got 4"), known("this", test_b="got 3", test_c="timeout")])
    assert matched is not None
    assert (matched.name, matched.message) == ("this", "message of this")


def test_another_behaviour_does_not_fit() -> None:
    assert match_mistake(SEEN, [known("this", test_b="got 4", test_c="timeout")]) is None


def test_fewer_or_more_failures_do_not_fit() -> None:
    assert match_mistake(SEEN, [known("fewer", test_b="got 3")]) is None
    assert match_mistake(SEEN, [known("more", test_a="got 1", test_b="got 3", test_c="timeout")]) is None


def test_two_that_fit_are_a_guess() -> None:
    assert match_mistake(SEEN, [known(name, test_b="got 3", test_c="timeout") for name in ("one", "two")]) is None


def test_a_problem_or_a_pass_matches_nothing() -> None:
    assert match_mistake(Verdict("error", problem=Problem("syntax", "no")), [known("empty")]) is None
    assert match_mistake(Verdict("passed"), [known("empty")]) is None
