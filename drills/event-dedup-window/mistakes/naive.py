"""Your answers are right, but for each event you walk along everything in the window.

With 200 ids in the window, 2,000 events cost some 200,000 comparisons; with 3,000 ids and 250,000 events it is hundreds
of millions. The question you ask is "is this id among them?", and that is a question for a hash. Keep the order of time
in one structure and the membership in another, and let every event that you give out enter and leave both.
"""

FAILS = [
    "test_two_thousand_events_cost_five_comparisons_each_at_most",
]

from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    kept: list[tuple[int, str]] = []
    for time, event_id in events:
        while kept and kept[0][0] <= time - w:
            kept.pop(0)
        if all(other != event_id for _, other in kept):
            kept.append((time, event_id))
            yield time, event_id
