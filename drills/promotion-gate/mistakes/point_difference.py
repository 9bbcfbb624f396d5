"""You compare the difference itself with the tolerance and forget how uncertain it is.

At a difference of 0.10 and a standard error of 0.09 the slice may well be worse by more than 0.2; at -0.1 and 0.2
as well. "Not worse by more than the tolerance" is a claim that the candidate has to show, so ask the upper end of
the interval. With few rows it lies far up, and that is the point.
"""

from typing import Any

FAILS = [
    "test_better_overall_and_possibly_worse_in_rain",
    "test_the_authors_own_call_is_no_approval",
    "test_exactly_the_tolerance_passes",
    "test_few_rows_have_not_shown_that_a_slice_is_safe",
]


MOVES = {("none", "staging"), ("staging", "production")}


class Registry:
    def __init__(self, tolerance: dict[str, float]) -> None:
        self._tolerance = tolerance
        self._meta: dict[str, dict[str, Any]] = {}
        self._stage: dict[str, str] = {}
        self._served: list[str] = []  # the way back: versions that went live, the live one last

    def register(self, v: str, meta: dict[str, Any]) -> None:
        if v in self._meta:
            raise ValueError(f"{v} is registered already")
        self._meta[v] = meta
        self._stage[v] = "none"

    def promote(self, v: str, to: str, actor: str) -> tuple[bool, list[str]]:
        reasons = self._reasons(v, to, actor)
        if reasons:
            return False, reasons
        if to == "production":
            if self._served:
                self._stage[self._served[-1]] = "archived"
            self._served.append(v)
        self._stage[v] = to
        return True, []

    def rollback(self) -> str:
        earlier = self._served[-2]  # an IndexError is a LookupError, and it comes before anything has changed
        # What is rolled back leaves the way back, so that the next rollback cannot return to it.
        self._stage[self._served.pop()] = "archived"
        self._stage[earlier] = "production"
        return earlier

    def stages(self) -> dict[str, str]:
        return dict(self._stage)

    def _reasons(self, v: str, to: str, actor: str) -> list[str]:
        if v not in self._meta:
            return ["unknown"]
        if (self._stage[v], to) not in MOVES:
            return ["stage"]
        meta = self._meta[v]
        reasons = []
        if meta["run"] is None or meta["dataset"] is None:
            reasons.append("lineage")
        if not meta["data_checks_passed"]:
            reasons.append("data_checks")
        if to == "production":
            if actor == meta["author"]:
                reasons.append("approval")
            if self._served:
                reasons += self._against(meta, self._served[-1])
        return reasons

    def _against(self, meta: dict[str, Any], live: str) -> list[str]:
        reasons = []
        if meta["evaluated_on"] != self._meta[live]["evaluated_on"]:
            reasons.append("evaluation_set")
        if live not in meta["against"]:
            reasons.append("comparison")
        if reasons:
            return reasons
        for name, tolerance in self._tolerance.items():
            if name not in meta["against"][live]:
                reasons.append(f"missing:{name}")
                continue
            difference, _ = meta["against"][live][name]
            if not difference <= tolerance:
                reasons.append(f"worse:{name}")
        return reasons


def replay(tolerance: dict[str, float], steps: list[tuple[Any, ...]]) -> list[Any]:
    registry = Registry(tolerance)
    return [getattr(registry, name)(*arguments) for name, *arguments in steps]
