"""Growth: the fit, its honesty, and the measurement with a clock of our own."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from judge import Budget, GrowthPoint, measure_growth
from judge.growth import fit

SIZES = [1_000, 2_000, 4_000, 8_000]
TESTS = "from submission import work\n\n\ndef workload(n):\n    return (n,)\n"
TICKING = "import ticking\n\n\ndef work(n):\n    ticking.spend({cost})\n"


def points(cost: Callable[[int], float]) -> list[GrowthPoint]:
    return [GrowthPoint(n, cost(n)) for n in SIZES]


@pytest.mark.parametrize(
    ("cost", "exponent"),
    [
        (lambda n: 1e-6 * n, 1.0),
        (lambda n: 1e-7 * n * math.log(n), 1.12),
        (lambda n: 1e-8 * n * n, 2.0),
        (lambda n: 1e-10 * n**3, 3.0),
        (lambda n: 0.01, 0.0),
    ],
)
def test_the_exponent_is_the_slope_of_the_logarithms(cost: Callable[[int], float], exponent: float) -> None:
    assert fit(points(cost), "O(n)").exponent == pytest.approx(exponent, abs=0.02)


def test_the_sentence_names_growth_and_target() -> None:
    growth = fit(points(lambda n: 1e-8 * n**1.9), "O(n log n)")
    assert growth.sentence == "Time grows like n^1.9; the target is O(n log n)."


def test_flat_times_hardly_grow() -> None:
    assert fit(points(lambda n: 0.01), "O(1)").sentence.startswith("Time hardly grows with n")


def test_uneven_times_have_no_exponent() -> None:
    uneven = [GrowthPoint(n, seconds) for n, seconds in zip(SIZES, [0.1, 0.01, 0.4, 0.02], strict=True)]
    growth = fit(uneven, "O(n)")
    assert growth.exponent is None
    assert "too uneven" in growth.sentence


@pytest.mark.parametrize("kept", [0, 1])
def test_fewer_than_two_points_have_no_exponent(kept: int) -> None:
    growth = fit(points(lambda n: 1.0)[:kept], "O(n)", complete=False)
    assert growth.exponent is None
    assert growth.points == points(lambda n: 1.0)[:kept]
    assert "could not be measured" in growth.sentence


def test_a_stopped_measurement_says_so() -> None:
    growth = fit(points(lambda n: 1e-6 * n)[:3], "O(n)", complete=False)
    assert not growth.complete
    assert "Stopped after n = 4,000" in growth.sentence


class Ticker:
    """A clock that only moves when the submission spends."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def spend(self, seconds: float) -> None:
        self.now += seconds


@pytest.mark.parametrize(("cost", "exponent"), [("1e-4 * n", 1.0), ("1e-7 * n * n", 2.0)])
def test_measures_with_the_given_clock(monkeypatch: pytest.MonkeyPatch, cost: str, exponent: float) -> None:
    ticker = Ticker()
    module = ModuleType("ticking")
    module.__dict__["spend"] = ticker.spend
    monkeypatch.setitem(sys.modules, "ticking", module)
    growth = measure_growth(
        TICKING.format(cost=cost), TESTS, entry="work", sizes=SIZES, target="O(n)", budget=Budget(), clock=ticker
    )
    assert growth is not None
    assert growth.complete
    assert [point.n for point in growth.points] == SIZES
    assert growth.exponent == pytest.approx(exponent, abs=0.01)


def test_every_repeat_gets_fresh_inputs() -> None:
    consuming = "def work(items):\n    assert items\n    items.clear()\n"
    tests = "def workload(n):\n    return (list(range(n)),)\n"
    growth = measure_growth(consuming, tests, entry="work", sizes=SIZES, target="O(n)", budget=Budget())
    assert growth is not None
    assert len(growth.points) == len(SIZES)


def test_an_endless_run_keeps_the_points_before_it() -> None:
    slow = "def work(n):\n    while n > 2_000:\n        pass\n    return sum(range(n * 10))\n"
    growth = measure_growth(slow, TESTS, entry="work", sizes=SIZES, target="O(n)", budget=Budget(0.5, 5))
    assert growth is not None
    assert not growth.complete
    assert [point.n for point in growth.points] == [125, 250, 500, *SIZES[:2]]


@pytest.mark.parametrize("submission", ["def work(n: return 1", "import nothing_there", "x = 1", "raise SystemExit"])
def test_nothing_to_measure_is_none(submission: str) -> None:
    assert measure_growth(submission, TESTS, entry="work", sizes=SIZES, target="O(n)", budget=Budget()) is None
