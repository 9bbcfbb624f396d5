"""A second row for the same event is a correction, and you keep the first one. Take an event of 10 that arrives as 5 at
time 20 and again as 6 at time 50: a label at 60 should see 6, and you return 5. Only a strictly older event may be
passed over; an equal one that arrives later takes the place of the one before.
"""

FAILS = [
    "test_a_correction_counts_from_its_arrival_on",
    "test_of_two_versions_arriving_together_the_later_in_the_list_wins",
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
        if newest and event <= newest[-1][0]:
            event, value = newest[-1]
        arrivals.append(available)
        newest.append((event, value))
    return arrivals, newest
