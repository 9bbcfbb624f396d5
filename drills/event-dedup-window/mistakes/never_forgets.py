"""Your answers are right, but you remember every id you ever met.

A dict from id to time of keeping answers the question and never lets go: after a week of traffic it holds a week of
ids, although only those of the last w seconds can matter. The stream comes in order of time, so the ids also grow too
old in the order in which they were kept. Which structure gives you the oldest in one step?
"""

FAILS = [
    "test_ids_that_left_the_window_are_let_go",
]

from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    last_kept: dict[str, int] = {}
    for time, event_id in events:
        if event_id not in last_kept or time - last_kept[event_id] >= w:
            last_kept[event_id] = time
            yield time, event_id
