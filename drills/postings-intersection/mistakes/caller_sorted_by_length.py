"""You sort the caller's list of lists by length. After `intersect([[1, 2, 3, 4], [2, 2, 4], [4]])` the query's terms
stand in another order, and whoever pairs them with their words gets the wrong ones. `sorted` gives a new list and
leaves the old one alone.
"""

FAILS = [
    "test_the_lists_are_left_as_they_were",
]


from bisect import bisect_left


def intersect(lists):
    if not lists:
        return []
    lists.sort(key=len)
    shortest, *others = lists
    kept = [document for place, document in enumerate(shortest) if place == 0 or shortest[place - 1] != document]
    for other in others:
        common, start = [], 0
        for document in kept:
            start = gallop(other, document, start)
            if start == len(other):
                break
            if other[start] == document:
                common.append(document)
        kept = common
    return kept


def gallop(ids, wanted, start):
    step = 1
    while start + step < len(ids) and ids[start + step] < wanted:
        step *= 2
    return bisect_left(ids, wanted, start + step // 2, min(start + step, len(ids)))
