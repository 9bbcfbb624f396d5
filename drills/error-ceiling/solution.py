from collections import Counter


def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    """Return (tag, gain alone, further gain at its step) for every tag, in the order in which fixes pay most.

    Gains are vanished errors as a share of the n cases; ties go by name. ValueError for more errors than cases.
    """
    if len(errors) > n:
        raise ValueError(f"{len(errors)} errors among {n} cases")
    holders: dict[str, list[set[str]]] = {}
    unsolved = [set(tags) for tags in errors]
    for tags in unsolved:
        for tag in tags:
            holders.setdefault(tag, []).append(tags)
    # Invariant: last[tag] counts the errors on which `tag` is the only one left, which is what solving it next brings.
    last = Counter(tag for tags in unsolved if len(tags) == 1 for tag in tags)
    alone = last.copy()
    order = []
    for _ in range(len(holders)):
        best = min(holders, key=lambda tag: (-last[tag], tag))
        order.append((best, alone[best] / n, last[best] / n))
        for tags in holders.pop(best):
            tags.remove(best)
            if len(tags) == 1:
                last.update(tags)
    return order
