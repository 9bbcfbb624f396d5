"""You ask whether the event lies before the label; the contract asks whether the value could be *read* before it. Take
one row that happened at 10 and arrived at 90, and a label at 50: nobody knew the value then, and you return it. That
is a leak from the future: the model trains on values it will never have in production. Let the arrival decide what is
known, and keep the event for deciding what is newest.
"""

FAILS = [
    "test_a_value_available_at_the_label_time_is_not_known_yet",
    "test_a_correction_counts_from_its_arrival_on",
    "test_an_event_of_the_past_that_arrives_later_is_not_seen",
    "test_small_random_tables_agree_with_reading_every_row",
    "test_ten_thousand_labels_over_twenty_five_thousand_rows",
    "test_a_long_outage_whose_rows_all_arrive_after_the_labels",
]


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, object]],
    ttl: int | None,
) -> list[dict[str, object]]:
    from bisect import bisect_left

    rows: dict[tuple[str, str], list[tuple[int, int, object]]] = {}
    for entity, name, event, _available, value in features:
        rows.setdefault((entity, name), []).append((event, event, value))
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
