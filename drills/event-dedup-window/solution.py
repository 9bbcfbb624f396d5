from collections import deque
from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    """Yield the events whose id was not yielded less than w seconds before.

    Events are (time in seconds, id) in order of time. Reads one event at a time.
    """
    kept: deque[tuple[int, str]] = deque()  # oldest first
    ids: set[str] = set()  # the same events' ids, for the question "seen?"
    for time, event_id in events:
        while kept and kept[0][0] <= time - w:
            ids.remove(kept.popleft()[1])
        # Invariant: kept and ids hold exactly the events kept in (time - w, time], each id once.
        if event_id not in ids:
            ids.add(event_id)
            kept.append((time, event_id))
            yield time, event_id
