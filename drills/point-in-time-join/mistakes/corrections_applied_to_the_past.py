"""You keep only the final version of each event, so a correction erases what was known before it. Take an event of 10
that arrives as 5 at time 20 and again as 6 at time 50: a label at 30 saw 5 on the day, and you return `None`. The
training row must show the mistake as it was served. Keep every version with the time it arrived, and choose among
them anew for each label.
"""

FAILS = [
    "test_a_correction_counts_from_its_arrival_on",
    "test_small_random_tables_agree_with_reading_every_row",
]


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, object]],
    ttl: int | None,
) -> list[dict[str, object]]:
    from bisect import bisect_left

    rows: dict[tuple[str, str], list[tuple[int, int, object]]] = {}
    versions: dict[tuple[str, str, int], tuple[int, int, object]] = {}
    for entity, name, event, available, value in features:
        latest = versions.get((entity, name, event))
        if latest is None or available >= latest[0]:
            versions[entity, name, event] = (available, event, value)
    for (entity, name, _), version in versions.items():
        rows.setdefault((entity, name), []).append(version)
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
        if newest and event < newest[-1][0]:
            event, value = newest[-1]
        arrivals.append(available)
        newest.append((event, value))
    return arrivals, newest
