from typing import Any


def dataset_id(parts: dict[str, bytes], schema: dict[str, Any], code: str, parents: list[str]) -> str:
    """Return the name of a dataset, 64 hexadecimal digits that follow from its content only."""
    raise NotImplementedError


def explain(a: dict[str, Any], b: dict[str, Any]) -> list[str]:
    """Return what differs from dataset a to dataset b; empty if their ids are equal."""
    raise NotImplementedError


def compare(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """Whether two datasets have the same id, and what has changed from the first to the second."""
    one, other = dataset_id(**a), dataset_id(**b)
    return {"same id": one == other, "changed": explain(a, b)}
