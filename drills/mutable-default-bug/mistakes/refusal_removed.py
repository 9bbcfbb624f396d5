"""You took away the error message, and the fault behind it has stayed.

"Registered already" was the only line of the log that said something true. Without it, a pipeline silently replaces a
feature that has the same name, and the registries are shared as before. Find out why the name was there, instead of
making the complaint go away.
"""

FAILS = [
    "test_a_second_call_knows_nothing_of_the_first",
    "test_what_one_pipeline_adds_is_not_in_another",
    "test_one_name_may_stand_in_two_new_registries",
    "test_an_earlier_result_does_not_change_with_a_later_call",
    "test_none_means_that_no_registry_is_given",
    "test_a_taken_name_is_refused_and_nothing_changes",
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


def register(name: str, fn: Feature, registry: dict[str, Feature] = {}) -> dict[str, Feature]:
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
