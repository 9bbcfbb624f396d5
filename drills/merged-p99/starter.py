from typing import Any


def merge(hists: list[dict[str, Any]]) -> dict[str, Any]:
    """Bring the histograms of all hosts together, in a form that `percentile` can use."""
    raise NotImplementedError


def percentile(merged: dict[str, Any], q: float) -> tuple[float, float] | None:
    """Return (value, error) of the k-th fastest request, k = max(1, ceil(q * n)); None without requests."""
    raise NotImplementedError


def fleet_percentiles(hists: list[dict[str, Any]], qs: list[float]) -> list[tuple[float, float] | None]:
    """The percentiles of all hosts' requests together."""
    merged = merge(hists)
    return [percentile(merged, q) for q in qs]
