from bisect import bisect_left
from typing import Any


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, Any]],
    ttl: int | None,
) -> list[dict[str, Any]]:
    """Return, for each (entity, time) label, what was known of every feature strictly before that time.

    A feature row is (entity, feature, event_time, available_time, value). The newest event among the known rows wins,
    and of rows for the same event the one that became available last. None when nothing is known, or when the chosen
    row is more than ttl older than the label.
    """
    rows: dict[tuple[str, str], list[tuple[int, int, Any]]] = {}
    for entity, name, event, available, value in features:
        rows.setdefault((entity, name), []).append((available, event, value))
    histories = {key: _history(arrived) for key, arrived in rows.items()}
    names = dict.fromkeys(name for _, name in rows)

    joined = []
    for entity, time in labels:
        seen: dict[str, Any] = dict.fromkeys(names)
        for name in names:
            arrivals, newest = histories.get((entity, name), ([], []))
            # bisect_left, not bisect_right: what arrives at exactly this time was not known before it.
            known = bisect_left(arrivals, time)
            if known:
                event, value = newest[known - 1]
                # The newest event is chosen before its age is asked: if it is too old, so are all the others.
                if ttl is None or time - event <= ttl:
                    seen[name] = value
        joined.append(seen)
    return joined


def _history(rows: list[tuple[int, int, Any]]) -> tuple[list[int], list[tuple[int, Any]]]:
    """Arrival times in order, and beside each the (event, value) that was the newest one known from then on."""
    # The key keeps values out of the comparison; the sort is stable, so equal arrivals keep the order of the list.
    rows = sorted(rows, key=lambda row: row[0])
    arrivals: list[int] = []
    newest: list[tuple[int, Any]] = []
    for available, event, value in rows:
        # An older event that arrives late changes nothing; the same event again is a correction.
        if newest and event < newest[-1][0]:
            event, value = newest[-1]
        arrivals.append(available)
        newest.append((event, value))
    return arrivals, newest
