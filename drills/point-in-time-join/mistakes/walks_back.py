"""Your answers are right, and one kind of data brings you to a halt. You sort by event and walk back from the label
until you meet a row that had arrived. With prompt rows that is a step or two; after an outage, when thousands of rows
arrive late, every label walks over all of them: events 1 to 24,999 arriving at 90,000 make a label at 30,000 take
24,999 steps. Sort by arrival instead, and carry the newest event along, so that no walk is needed.
"""

FAILS = ["test_a_long_outage_whose_rows_all_arrive_after_the_labels"]


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, object]],
    ttl: int | None,
) -> list[dict[str, object]]:
    from bisect import bisect_left

    rows: dict[tuple[str, str], list[tuple[int, int, int, object]]] = {}
    for position, (entity, name, event, available, value) in enumerate(features):
        rows.setdefault((entity, name), []).append((event, available, position, value))
    for history in rows.values():
        history.sort()
    names = dict.fromkeys(name for _, name in rows)
    joined = []
    for entity, time in labels:
        seen: dict[str, object] = dict.fromkeys(names)
        for name in names:
            history = rows.get((entity, name), [])
            for index in range(bisect_left(history, (time,)) - 1, -1, -1):
                event, available, _, value = history[index]
                if available < time:
                    seen[name] = value if ttl is None or time - event <= ttl else None
                    break
        joined.append(seen)
    return joined
