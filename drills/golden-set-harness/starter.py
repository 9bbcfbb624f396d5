from typing import Any


def gate(
    cases: list[dict[str, Any]],
    new: dict[str, list[dict[str, Any]]],
    old: dict[str, list[dict[str, Any]]],
    rules: dict[str, Any],
) -> dict[str, Any]:
    """Compare two versions on a golden set, case by case, and decide whether the new one may ship.

    Keys of the result: decision, reasons, flaky, unmatched, slices, as the statement defines them.
    """
    raise NotImplementedError
