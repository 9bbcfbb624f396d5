"""You empty the shared dict whenever a pipeline is made.

The new pipeline is clean, and every older one has lost its features: after `Pipeline("newer")`, the older one
computes nothing. Emptying what is shared hides the symptom from one side. Give each pipeline a dict of its own.
"""

FAILS = [
    "test_what_one_pipeline_adds_is_not_in_another",
    "test_a_new_pipeline_takes_nothing_from_an_older_one",
    "test_random_nights_agree_with_separate_lists",
]

# ruff: noqa

from collections.abc import Callable

Feature = Callable[[dict], float]


def register(name: str, fn: Feature, registry: dict[str, Feature] | None = None) -> dict[str, Feature]:
    if registry is None:
        registry = {}
    if name in registry:
        raise ValueError(f"feature {name!r} is registered already")
    registry[name] = fn
    return registry


class Pipeline:
    features: dict[str, Feature] = {}

    def __init__(self, name: str) -> None:
        self.name = name
        self.features.clear()

    def run(self, row: dict) -> dict[str, float]:
        return {name: fn(row) for name, fn in self.features.items()}

    def add(self, name: str, fn: Feature) -> "Pipeline":
        register(name, fn, self.features)
        return self
