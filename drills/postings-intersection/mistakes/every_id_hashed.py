"""Your answers are right, but you make a set of every list. That looks at each id of a list of 60,000 for the sake of
ten, and takes memory for all of them. The order of the lists is worth something: it lets you find an id in a long list
with some thirty looks, and leave the rest unread.
"""

FAILS = [
    "test_a_short_list_behind_two_long_ones_is_used_first",
    "test_ids_that_are_neighbours_in_a_long_list_take_at_most_8_looks_each",
    "test_ten_ids_in_sixty_thousand_take_at_most_6_300_looks",
]


def intersect(lists):
    if not lists:
        return []
    common = set(lists[0])
    for other in lists[1:]:
        common &= set(other)
    return sorted(common)
