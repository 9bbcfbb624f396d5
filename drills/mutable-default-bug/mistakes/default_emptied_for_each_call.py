"""You empty the shared default at the beginning of a call.

Each result looks right when it is returned and changes afterwards: keep the first one, call again, and it holds the
second feature. Two callers still hold one dict. Make a new one in the call instead of cleaning the old one.
"""

FAILS = [
    "test_an_earlier_result_does_not_change_with_a_later_call",
    "test_none_means_that_no_registry_is_given",
]

# ruff: noqa

from collections.abc import Callable

Feature = Callable[[dict], float]


def register(name: str, fn: Feature, registry: dict[str, Feature] = {}) -> dict[str, Feature]:
    if registry is register.__defaults__[0]:
        registry.clear()
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
