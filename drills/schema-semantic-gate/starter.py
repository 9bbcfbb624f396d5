from typing import Any


def gate(rows: list[dict[str, Any]], spec: dict[str, Any], ref: dict[str, float]) -> dict[str, Any]:
    """Return {"decision", "findings"} for one batch: block, warn or pass, and (severity, check, subject), sorted.

    Checks: empty, null, type, range, repeat, conflict, invariant, drift, rate, no_reference; see the statement.
    """
    raise NotImplementedError
