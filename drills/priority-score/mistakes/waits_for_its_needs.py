"""You skip an item whose needs are not in the plan yet. Then the judged set waits for its own modest score, and by the
time it is in, the ranking has been passed over for good. An item *brings* its needs along; its score is the reason
to buy them.
"""

FAILS = [
    "test_the_judged_set_comes_before_the_ranking_that_needs_it",
    "test_a_need_pulled_in_is_not_paid_twice",
    "test_needs_of_needs_come_first_and_each_once",
    "test_random_quarters_agree_with_batch_by_batch",
    "test_the_best_score_does_not_make_the_best_plan",
    "test_a_law_takes_capacity_and_a_test_takes_confidence",
]

from typing import Any

HIGH = 3


def prioritize(items: list[dict[str, Any]], capacity: int) -> list[str]:
    """Return the names of the work that fits, in an order that can be worked off from the top.

    ValueError for an effort of 0 or less, for a need that is no item, and for needs in a circle.
    """
    by_name = {item["name"]: item for item in items}
    plan: list[str] = []
    left = capacity
    for name in _ranking(items):
        batch = [one for one in _with_needs(name, by_name, plan, ()) if one == name]
        effort = sum(by_name[one]["effort"] for one in batch)
        ready = set(by_name[name]["needs"]) <= set(plan)
        if ready and effort <= left and all(by_name[one]["risk"] < HIGH for one in batch):
            plan += batch
            left -= effort
    return plan


def rerank(items: list[dict[str, Any]], change: dict[str, Any]) -> list[tuple[str, int]]:
    """Return the ranking after the change, and how many places each item has moved up.

    ValueError for an effort of 0 or less and for a name that is no item.
    """
    before = _ranking(items)
    if change["name"] not in before:
        raise ValueError(f"{change['name']} is no item")
    after = _ranking([item | change if item["name"] == change["name"] else item for item in items])
    return [(name, before.index(name) - place) for place, name in enumerate(after)]


def _ranking(items: list[dict[str, Any]]) -> list[str]:
    """Names by falling score, then lower risk; sorting is stable, so what is still equal stays as listed."""
    if any(item["effort"] <= 0 for item in items):
        raise ValueError("an effort is not above 0")

    def place(item: dict[str, Any]) -> tuple[float, int]:
        return -item["impact"] * item["confidence"] / item["effort"], item["risk"]

    return [item["name"] for item in sorted(items, key=place)]


def _with_needs(name: str, by_name: dict[str, dict[str, Any]], done: list[str], above: tuple[str, ...]) -> list[str]:
    """What has to be added for the item, needs first; `above` are the items that this one is needed for."""
    if name in done:
        return []
    if name in above or name not in by_name:
        raise ValueError(f"{name} is no item, or needs itself")
    batch: list[str] = []
    for need in by_name[name]["needs"]:
        batch += _with_needs(need, by_name, done + batch, (*above, name))
    return [*batch, name]
