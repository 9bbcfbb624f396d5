"""You count the age of a value from its arrival; the contract counts from its event. Take a row that happened at 10 and
arrived at 30, a label at 41 and a `ttl` of 30: the value is 31 old and must be `None`, and you call it 11 old. A late
value is not made fresh by being late. Keep the event time next to the value, and measure from there.
"""

FAILS = [
    "test_a_value_is_aged_from_its_event_not_from_its_arrival",
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
                if ttl is None or time - arrivals[known - 1] <= ttl:
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
