import pytest
from submission import smallest_budget


class Curve:
    """A quality for each budget from `lo` on."""

    def __init__(self, lo: int, values: list[float]) -> None:
        self.lo = lo
        self.values = values

    def __call__(self, budget: int) -> float:
        if not self.lo <= budget < self.lo + len(self.values):
            raise AssertionError(f"measured at {budget}, which is outside the range")
        return self.values[budget - self.lo]

    def __repr__(self) -> str:
        return f"Curve(lo={self.lo}, values={self.values})"


class CountedStep:
    """Quality 0.25 below the step, 0.75 from the step on; one measurement too many fails the test."""

    def __init__(self, step: int, limit: int) -> None:
        self.step = step
        self.limit = limit
        self.calls = 0

    def __call__(self, budget: int) -> float:
        self.calls += 1
        if self.calls > self.limit:
            raise AssertionError(f"more than {self.limit} measurements")
        return 0.75 if budget >= self.step else 0.25

    def __repr__(self) -> str:
        return f"CountedStep(step={self.step}, limit={self.limit})"


@pytest.mark.example
def test_the_smallest_of_the_budgets_that_meet_the_target():
    assert smallest_budget(10, 14, Curve(10, [0.50, 0.62, 0.71, 0.71, 0.80]), 0.70) == 12


@pytest.mark.example
def test_a_target_out_of_reach_gives_none():
    assert smallest_budget(10, 14, Curve(10, [0.50, 0.62, 0.71, 0.71, 0.80]), 0.95) is None


@pytest.mark.example
def test_ends_that_contradict_each_other_are_refused_even_if_both_meet_the_target():
    with pytest.raises(ValueError):
        smallest_budget(10, 12, Curve(10, [0.60, 0.55, 0.50]), 0.40)


def test_ends_that_contradict_each_other_are_refused_even_if_neither_meets_the_target():
    with pytest.raises(ValueError):
        smallest_budget(10, 12, Curve(10, [0.60, 0.55, 0.50]), 0.90)


def test_ends_on_the_wrong_sides_of_the_target_are_refused():
    with pytest.raises(ValueError):
        smallest_budget(10, 12, Curve(10, [0.60, 0.55, 0.50]), 0.55)


def test_an_empty_range_is_not_measured():
    assert smallest_budget(5, 4, Curve(5, []), 0.5) is None


def test_a_single_budget_that_meets_the_target():
    assert smallest_budget(7, 7, Curve(7, [0.9]), 0.5) == 7


def test_a_single_budget_that_misses_the_target():
    assert smallest_budget(7, 7, Curve(7, [0.4]), 0.5) is None


def test_a_target_met_by_the_lowest_budget():
    assert smallest_budget(0, 4, Curve(0, [0.6, 0.7, 0.7, 0.8, 0.9]), 0.5) == 0


def test_a_target_met_by_the_highest_budget_only():
    assert smallest_budget(0, 4, Curve(0, [0.1, 0.1, 0.2, 0.2, 0.9]), 0.9) == 4


def test_a_plateau_at_the_target_gives_its_first_budget():
    assert smallest_budget(0, 6, Curve(0, [0.1, 0.2, 0.5, 0.5, 0.5, 0.5, 0.7]), 0.5) == 2


def test_a_quality_a_rounding_error_below_the_target_meets_it():
    assert smallest_budget(0, 3, Curve(0, [0.1, 0.3, 0.7 + 0.1, 0.9]), 0.8) == 2


def test_a_rounding_error_on_a_plateau_is_no_contradiction():
    assert smallest_budget(0, 2, Curve(0, [0.8, 0.7 + 0.1, 0.7 + 0.1]), 0.9) is None


def test_a_quality_of_exactly_the_target_less_the_tolerance_meets_it():
    assert smallest_budget(0, 3, Curve(0, [0.0, 0.1, 0.2, 0.3]), 1e-9) == 0
    assert smallest_budget(0, 3, Curve(0, [-0.3, -0.2, -0.1, 0.0]), 1e-9) == 3
    assert smallest_budget(0, 3, Curve(0, [-0.3, 0.0, 0.1, 0.2]), 1e-9) == 1


def test_a_quality_of_exactly_the_target_at_the_lowest_budget():
    assert smallest_budget(0, 2, Curve(0, [0.5, 0.6, 0.7]), 0.5) == 0


def test_a_fall_of_exactly_the_tolerance_is_no_contradiction():
    assert smallest_budget(0, 1, Curve(0, [1e-9, 0.0]), 0.5) is None
    assert smallest_budget(0, 2, Curve(0, [1e-9, 0.0, 0.9]), 0.5) == 2
    assert smallest_budget(0, 2, Curve(0, [-0.5, 1e-9, 0.0]), -0.25) == 1


def test_a_middle_below_the_lower_end_is_refused():
    with pytest.raises(ValueError):
        smallest_budget(0, 6, Curve(0, [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.9]), 0.5)


def test_a_middle_above_the_upper_end_is_refused():
    with pytest.raises(ValueError):
        smallest_budget(0, 6, Curve(0, [0.3, 0.9, 0.9, 0.9, 0.9, 0.9, 0.6]), 0.5)


def test_budgets_below_zero_are_integers_like_any_other():
    assert smallest_budget(-4, 0, Curve(-4, [0.1, 0.2, 0.3, 0.8, 0.9]), 0.5) == -1


def test_every_step_in_every_short_range():
    for size in range(1, 10):
        for step in range(size + 1):
            curve = Curve(100, [0.25] * step + [0.75] * (size - step))
            expected = None if step == size else 100 + step
            assert smallest_budget(100, 99 + size, curve, 0.5) == expected


@pytest.mark.gate
@pytest.mark.parametrize("step", [1, 2, 500_000, 777_777, 1_000_000])
def test_a_million_budgets_take_at_most_22_measurements(step):
    assert smallest_budget(1, 1_000_000, CountedStep(step, 22), 0.5) == step


@pytest.mark.gate
def test_a_thousand_budgets_out_of_reach_take_at_most_12_measurements():
    assert smallest_budget(1, 1_000, CountedStep(2_000, 12), 0.5) is None
