from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    """Yield the events whose id was not yielded less than w seconds before.

    Events are (time in seconds, id) in order of time. Reads one event at a time.
    """
    raise NotImplementedError
