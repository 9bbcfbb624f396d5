"""Your gate cannot admit a first model.

With nothing in production there is no baseline, and you report a missing comparison. No comparison is owed to a
model that does not exist. Lineage, data checks and approval still are: leave out the comparison only.
"""

from typing import Any

FAILS = [
    "test_better_overall_and_possibly_worse_in_rain",
    "test_the_authors_own_call_is_no_approval",
    "test_two_rollbacks_go_back_two_versions",
    "test_the_first_model_needs_no_baseline",
    "test_the_first_model_still_needs_approval_lineage_and_data_checks",
    "test_only_one_version_is_in_production",
    "test_a_refused_version_stays_in_staging_and_the_live_one_stays_live",
    "test_another_evaluation_set_cannot_be_compared",
    "test_every_reason_is_given",
    "test_exactly_the_tolerance_passes",
    "test_each_slice_has_a_tolerance_of_its_own",
    "test_slices_without_a_tolerance_are_not_judged",
    "test_a_rollback_is_not_judged_by_figures",
    "test_a_version_that_was_rolled_back_does_not_return",
    "test_nothing_that_was_handed_in_is_changed",
    "test_random_histories_agree_with_a_diary",
    "test_an_average_can_hide_a_slice_that_collapsed",
    "test_a_slice_that_was_not_evaluated_is_not_a_slice_that_passed",
    "test_few_rows_have_not_shown_that_a_slice_is_safe",
    "test_enough_rows_show_that_a_small_loss_is_within_the_tolerance",
    "test_a_figure_that_is_not_a_number_has_shown_nothing",
    "test_after_a_rollback_the_baseline_is_the_version_that_is_live_now",
    "test_a_rollback_after_a_new_release_skips_what_was_rolled_back",
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
            else:
                reasons.append("comparison")
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
            difference, standard_error = meta["against"][live][name]
            # Not the same as `> tolerance`: NaN has shown nothing, and must not pass.
            if not difference + 1.645 * standard_error <= tolerance:
                reasons.append(f"worse:{name}")
        return reasons


def replay(tolerance: dict[str, float], steps: list[tuple[Any, ...]]) -> list[Any]:
    registry = Registry(tolerance)
    return [getattr(registry, name)(*arguments) for name, *arguments in steps]
