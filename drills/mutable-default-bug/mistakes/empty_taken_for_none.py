"""You take an empty registry for none at all.

With `mine = {}`, `register("total", sum, mine)` fills a new dict and leaves `mine` empty, and as each pipeline begins
with an empty registry, nothing that is added arrives. `or` asks whether a value is true; an empty dict is false and
still a registry. Ask whether it is None.
"""

FAILS = [
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
    registry = registry or {}
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
