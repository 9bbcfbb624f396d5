"""You read the whole stream before you give out the first event.

Your list is right when the stream ends. A stream of events does not: nothing would ever come out, and in the meantime
everything lies in memory. Give each event out as soon as you have decided on it, with `yield`, and read the next one
only when somebody asks.
"""

FAILS = [
    "test_one_event_is_read_for_one_event_given",
    "test_a_stream_without_an_end_can_be_read",
    "test_ids_that_left_the_window_are_let_go",
]

from collections import deque
from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    kept: deque[tuple[int, str]] = deque()
    ids: set[str] = set()
    result: list[tuple[int, str]] = []
    for time, event_id in events:
        while kept and kept[0][0] <= time - w:
            ids.discard(kept.popleft()[1])
        if event_id not in ids:
            ids.add(event_id)
            kept.append((time, event_id))
            result.append((time, event_id))
    return iter(result)
