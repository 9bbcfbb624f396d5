"""Runs a drill's tests on a submission and says what happened: the same files in CPython and in the browser."""

from judge.growth import measure_growth
from judge.match import match_mistake, signature
from judge.run import judge, warm
from judge.samples import SampleResult, run_samples
from judge.service import run_request
from judge.verdict import (
    OUTPUT_LIMIT,
    TEST_OUTPUT_LIMIT,
    Budget,
    Growth,
    GrowthPoint,
    KnownMistake,
    MatchedMistake,
    Outcome,
    Problem,
    Ring,
    Status,
    Verdict,
)

__all__ = [
    "OUTPUT_LIMIT",
    "TEST_OUTPUT_LIMIT",
    "Budget",
    "Growth",
    "GrowthPoint",
    "KnownMistake",
    "MatchedMistake",
    "Outcome",
    "Problem",
    "Ring",
    "SampleResult",
    "Status",
    "Verdict",
    "judge",
    "match_mistake",
    "measure_growth",
    "run_request",
    "run_samples",
    "signature",
    "warm",
]
