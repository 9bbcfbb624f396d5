"""You mended the default, and the pipelines still share one dict.

`Pipeline("ranking").add("price", f)` makes "price" appear in `Pipeline("fraud")`: `features` is made in the class
body, once, and every pipeline finds that same dict. It is the same fault in another place. Ask of each empty dict in
the file when it is made.
"""

FAILS = [
    "test_what_one_pipeline_adds_is_not_in_another",
    "test_a_pipeline_refuses_a_name_twice",
    "test_a_pipeline_computes_in_the_order_of_adding",
    "test_an_empty_pipeline_computes_nothing",
    "test_a_new_pipeline_takes_nothing_from_an_older_one",
    "test_the_features_of_a_pipeline_can_be_registered_from_outside",
    "test_random_nights_agree_with_separate_lists",
    "test_a_night_of_two_hundred_jobs_in_one_process",
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

    def run(self, row: dict) -> dict[str, float]:
        return {name: fn(row) for name, fn in self.features.items()}

    def add(self, name: str, fn: Feature) -> "Pipeline":
        register(name, fn, self.features)
        return self
