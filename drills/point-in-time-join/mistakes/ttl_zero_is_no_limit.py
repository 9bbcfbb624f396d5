"""You treat a `ttl` of 0 as if there were none: `0` is false, as `None` is, and they mean opposite things here. Try a
row of event 10 that arrived at 30, a label at 40 and `ttl = 0`: the value is 30 old, nothing above 0 is allowed, and
you return it. Ask for `None` by name.
"""

FAILS = [
    "test_a_ttl_of_zero_is_a_limit",
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
                if not ttl or time - event <= ttl:
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
