"""Your answers are right, but both of your pointers walk. Ten ids against 60,000 take 60,000 comparisons, nearly all
of which say "still too small". The walk is the best there is for lists of equal length. Where one is far longer its
pointer should jump: 1, 2, 4, 8, … places ahead, then a binary search in the last gap.
"""

FAILS = [
    "test_a_short_list_behind_two_long_ones_is_used_first",
    "test_ten_ids_in_sixty_thousand_take_at_most_6_300_looks",
]


def intersect(lists):
    if not lists:
        return []
    kept, *others = sorted(lists, key=len)
    kept = [document for place, document in enumerate(kept) if place == 0 or kept[place - 1] != document]
    for other in others:
        common, place = [], 0
        for document in kept:
            while place < len(other) and other[place] < document:
                place += 1
            if place < len(other) and other[place] == document:
                common.append(document)
        kept = common
    return kept
