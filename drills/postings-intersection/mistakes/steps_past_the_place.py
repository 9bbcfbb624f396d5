"""After each id you move one place on in the long list, also when the id there was not equal. Try `intersect([[3, 4],
[1, 4, 5]])`: looking for 3 you arrive at 4, step past it, and no longer find 4. The place you found is the first that
is large enough for *this* id; it may be just the one for the next. Move on only past what is too small.
"""

FAILS = [
    "test_ids_in_all_three_lists",
    "test_small_random_lists_agree_with_sets",
]


from bisect import bisect_left


def intersect(lists):
    if not lists:
        return []
    shortest, *others = sorted(lists, key=len)
    kept = [document for place, document in enumerate(shortest) if place == 0 or shortest[place - 1] != document]
    for other in others:
        common, start = [], 0
        for document in kept:
            start = gallop(other, document, min(start, len(other)))
            if start == len(other):
                break
            if other[start] == document:
                common.append(document)
            start += 1
        kept = common
    return kept


def gallop(ids, wanted, start):
    step = 1
    while start + step < len(ids) and ids[start + step] < wanted:
        step *= 2
    return bisect_left(ids, wanted, start + step // 2, min(start + step, len(ids)))
