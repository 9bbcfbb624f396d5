"""You take the lists in the order in which they are given. With two lists of 40,000 ids that are nearly equal and one
of four ids at the end, you first work out an intermediate answer of 40,000 ids, of which four are wanted. An
intersection is never longer than its shortest part: begin with that one.
"""

FAILS = [
    "test_a_short_list_behind_two_long_ones_is_used_first",
    "test_ids_that_are_neighbours_in_a_long_list_take_at_most_8_looks_each",
]


from bisect import bisect_left


def intersect(lists):
    if not lists:
        return []
    first, *others = lists
    kept = [document for place, document in enumerate(first) if place == 0 or first[place - 1] != document]
    for other in others:
        if len(other) < len(kept):
            kept, other = [d for place, d in enumerate(other) if place == 0 or other[place - 1] != d], kept
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
