"""You give the caller a copy, and their own registry stays as it was.

After `register("total", sum, mine)` the new feature is in what you return and not in `mine`, where the caller will
look for it. Sharing was the fault only where nobody had asked for it: a registry that is passed in is meant to be
filled.
"""

FAILS = [
    "test_the_callers_registry_is_extended_and_returned",
    "test_the_registry_may_be_given_by_keyword",
    "test_a_call_without_registry_leaves_the_callers_alone",
    "test_a_pipeline_refuses_a_name_twice",
    "test_a_pipeline_computes_in_the_order_of_adding",
    "test_a_new_pipeline_takes_nothing_from_an_older_one",
    "test_the_features_of_a_pipeline_can_be_registered_from_outside",
    "test_random_nights_agree_with_separate_lists",
    "test_an_empty_registry_of_the_caller_is_filled",
    "test_a_night_of_two_hundred_jobs_in_one_process",
]

from collections.abc import Callable

Feature = Callable[[dict], float]


def register(name: str, fn: Feature, registry: dict[str, Feature] | None = None) -> dict[str, Feature]:
    registry = {} if registry is None else dict(registry)
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
