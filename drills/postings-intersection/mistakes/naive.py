"""Your answers are right, but `in` reads a list from its beginning, once for each id. Two lists of 80,000 ids make
billions of comparisons. The lists are in order: when 5 has been passed in the long list, nothing before that place can
match a later id. Keep the place and move on from there.
"""

FAILS = [
    "test_a_short_list_behind_two_long_ones_is_used_first",
    "test_ids_that_are_neighbours_in_a_long_list_take_at_most_8_looks_each",
    "test_ten_ids_in_sixty_thousand_take_at_most_6_300_looks",
    "test_two_lists_of_eighty_thousand_ids",
]


def intersect(lists):
    if not lists:
        return []
    shortest, *others = sorted(lists, key=len)
    common = []
    for document in shortest:
        if (not common or common[-1] != document) and all(document in other for other in others):
            common.append(document)
    return common
