"""You return the row that arrived last, although a newer event was already known. Take an event of 40 that arrived at
41 and an event of 10 that arrived at 60: a label at 70 should see the event of 40, and you give it the old one. Arrival
decides *whether* a row counts; among those that count, the event decides *which*. As you go through the arrivals, carry
the newest event along.
"""

FAILS = [
    "test_an_older_event_that_arrives_late_does_not_replace_a_newer_one",
    "test_a_correction_of_an_older_event_does_not_replace_a_newer_one",
    "test_small_random_tables_agree_with_reading_every_row",
]


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, object]],
    ttl: int | None,
) -> list[dict[str, object]]:
    from bisect import bisect_left

    rows: dict[tuple[str, str], list[tuple[int, int, object]]] = {}
    for entity, name, event, available, value in features:
        rows.setdefault((entity, name), []).append((available, event, value))
    histories = {key: _history(arrived) for key, arrived in rows.items()}
    names = dict.fromkeys(name for _, name in rows)

    joined = []
    for entity, time in labels:
        seen: dict[str, object] = dict.fromkeys(names)
        for name in names:
            arrivals, newest = histories.get((entity, name), ([], []))
            known = bisect_left(arrivals, time)
            if known:
                event, value = newest[known - 1]
                if ttl is None or time - event <= ttl:
                    seen[name] = value
        joined.append(seen)
    return joined


def _history(rows: list[tuple[int, int, object]]) -> tuple[list[int], list[tuple[int, object]]]:
    rows = sorted(rows, key=lambda row: row[0])
    arrivals: list[int] = []
    newest: list[tuple[int, object]] = []
    for available, event, value in rows:
        arrivals.append(available)
        newest.append((event, value))
    return arrivals, newest
