from typing import Any


def decide(step: int, canary: dict[str, Any], control: dict[str, Any], rules: dict[str, Any]) -> tuple[str, str]:
    """Return (action, reason) for a canary at this share of the traffic; ValueError for a step that does not exist."""
    raise NotImplementedError
