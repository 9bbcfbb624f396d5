"""You turned the rooms round and put them outside, with the chunks in the inner loop.

Try `[(3, 4), (5, 6)]` with a budget of 8: room 8 is settled first, and room 3, on which it builds, has not been looked
at yet. So no answer ever holds two chunks. A chunk must meet all rooms before the next one comes: the chunks stay
outside, and only the direction of the rooms changes.
"""

FAILS = [
    "test_two_chunks_fill_the_budget",
    "test_two_equal_chunks_are_two_chunks",
    "test_a_better_chunk_of_the_same_length_does_not_push_the_first_out",
    "test_a_reused_chunk_does_not_hide_the_honest_answer",
    "test_the_budget_may_be_filled_by_everything",
    "test_the_order_of_the_chunks_changes_nothing",
    "test_the_cheapest_chunk_by_value_is_not_always_in",
    "test_values_may_be_fractions",
    "test_small_random_packings_agree_with_trying_every_set",
    "test_a_hundred_chunks_and_four_thousand_tokens",
]

from math import inf


def best(chunks, budget):
    if budget < 0 or any(tokens < 1 for tokens, _ in chunks):
        raise ValueError("the budget is negative, or a chunk has no tokens")
    reached = [0.0] + [-inf] * budget
    for room in range(budget, 0, -1):
        for tokens, value in chunks:
            if tokens <= room:
                reached[room] = max(reached[room], reached[room - tokens] + value)
    return reached[budget]
