from typing import Any


class Registry:
    """Versions of one model and their stages; at most one is in production."""

    def __init__(self, tolerance: dict[str, float]) -> None:
        raise NotImplementedError

    def register(self, v: str, meta: dict[str, Any]) -> None:
        """Add a version; ValueError if it is registered already."""
        raise NotImplementedError

    def promote(self, v: str, to: str, actor: str) -> tuple[bool, list[str]]:
        """Move a version on, or say why not."""
        raise NotImplementedError

    def rollback(self) -> str:
        """Make the version that was live before live again; LookupError if there is none."""
        raise NotImplementedError

    def stages(self) -> dict[str, str]:
        """Every version's stage."""
        raise NotImplementedError


def replay(tolerance: dict[str, float], steps: list[tuple[Any, ...]]) -> list[Any]:
    """Call (method, arguments...) one after the other on a new registry; returns what each call returned."""
    registry = Registry(tolerance)
    return [getattr(registry, name)(*arguments) for name, *arguments in steps]
