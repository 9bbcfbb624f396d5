"""An id that stands twice in a list comes twice in your answer. Try `intersect([[3, 3], [1, 2, 3, 4]])`: the answer is
`[3]`, and you give `[3, 3]`. A document is in a list or it is not. Since the ids are in order, a repeat stands
directly behind the first: compare with the one before.
"""

FAILS = [
    "test_an_id_repeated_in_both_lists_comes_once",
    "test_an_id_repeated_in_the_shorter_list_comes_once",
    "test_one_list_gives_each_id_once",
    "test_small_random_lists_agree_with_sets",
]


from bisect import bisect_left


def intersect(lists):
    if not lists:
        return []
    kept, *others = sorted(lists, key=len)
    kept = list(kept)
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
