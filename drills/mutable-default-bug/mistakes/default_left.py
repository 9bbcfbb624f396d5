"""You mended the class, and calls without a registry still share one dict.

`register("length", len)` and then `register("highest", max)` returns both: the default is made when `def` runs, once
for all calls. Use a default that means "nothing given", and make the dict in the body.
"""

FAILS = [
    "test_a_second_call_knows_nothing_of_the_first",
    "test_one_name_may_stand_in_two_new_registries",
    "test_an_earlier_result_does_not_change_with_a_later_call",
    "test_none_means_that_no_registry_is_given",
    "test_a_night_of_two_hundred_jobs_in_one_process",
]

# ruff: noqa

from collections.abc import Callable

Feature = Callable[[dict], float]


def register(name: str, fn: Feature, registry: dict[str, Feature] = {}) -> dict[str, Feature]:
    if name in registry:
        raise ValueError(f"feature {name!r} is registered already")
    registry[name] = fn
    return registry


class Pipeline:
    """Features by name, computed for a row in the order in which they were added."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.features: dict[str, Feature] = {}

    def run(self, row: dict) -> dict[str, float]:
        return {name: fn(row) for name, fn in self.features.items()}

    def add(self, name: str, fn: Feature) -> "Pipeline":
        register(name, fn, self.features)
        return self
