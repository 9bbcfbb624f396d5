"""You remember for each room which chunks its best set uses, and refuse a chunk that is in there already.

Try `[(1, 1), (1, 2)]` with a budget of 2. The second chunk takes over room 1, since 2 is more than 1; then room 2 asks
for room 1 *without* the second chunk, and that set is gone: you say it cannot be filled, where 3 is right. One set a
room is enough if the room is read before this chunk has changed it. That is a question of order, not of memory.
"""

FAILS = [
    "test_a_better_chunk_of_the_same_length_does_not_push_the_first_out",
    "test_values_may_be_fractions",
    "test_small_random_packings_agree_with_trying_every_set",
]

from math import inf


def best(chunks, budget):
    if budget < 0 or any(tokens < 1 for tokens, _ in chunks):
        raise ValueError("the budget is negative, or a chunk has no tokens")
    reached = [0.0] + [-inf] * budget
    used = [frozenset() for _ in range(budget + 1)]
    for place, (tokens, value) in enumerate(chunks):
        for room in range(tokens, budget + 1):
            before = room - tokens
            if place not in used[before] and reached[before] + value > reached[room]:
                reached[room] = reached[before] + value
                used[room] = used[before] | {place}
    return reached[budget]
