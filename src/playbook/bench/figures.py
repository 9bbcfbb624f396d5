"""From measured times to the table's rows."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table; ``ours`` and ``floor`` in milliseconds unless ``what`` says otherwise."""

    what: str
    ours: list[float]
    floor: list[float]
    bar: float
    """The highest ratio that is good enough, or the highest value where there is no floor."""

    @property
    def figure(self) -> float:
        """Ratio of the medians, or our median where there is no floor."""
        return median(self.ours) / median(self.floor) if self.floor else median(self.ours)

    @property
    def met(self) -> bool:
        """Whether the bar is reached."""
        return self.figure <= self.bar

    def cells(self) -> dict[str, str]:
        """The row as text."""
        unit = "× floor" if self.floor else ""
        return {
            "what": self.what,
            "ours": spread(self.ours),
            "floor": spread(self.floor) if self.floor else "",
            "figure": f"{self.figure:.2f} {unit}".strip(),
            "bar": f"≤ {self.bar:g} {unit}".strip(),
            "met": "yes" if self.met else f"no, by {100 * (self.figure / self.bar - 1):.0f} %" if self.bar else "no",
        }


def median(values: list[float]) -> float:
    """The middle of the values; there must be one."""
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """The value that ``share`` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def spread(values: list[float]) -> str:
    """Median and quartiles, such as ``812 (790–840)``."""
    return f"{median(values):.0f} ({percentile(values, 0.25):.0f}–{percentile(values, 0.75):.0f})"
