from collections.abc import Callable

Feature = Callable[[dict], float]


def register(name: str, fn: Feature, registry: dict[str, Feature] | None = None) -> dict[str, Feature]:
    """Add a feature to the registry, or to a new one where none is given, and return that registry.

    ValueError if the name is taken; the registry is then left as it was.
    """
    if registry is None:  # and not `or`: an empty registry of the caller is a registry
        registry = {}
    if name in registry:
        raise ValueError(f"feature {name!r} is registered already")
    registry[name] = fn
    return registry


class Pipeline:
    """Features by name, computed for a row in the order in which they were added."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.features: dict[str, Feature] = {}  # made for each pipeline; in the class body it would be made once

    def run(self, row: dict) -> dict[str, float]:
        return {name: fn(row) for name, fn in self.features.items()}

    def add(self, name: str, fn: Feature) -> "Pipeline":
        register(name, fn, self.features)
        return self
