"""You turned the loop round and began with zero for every room.

Try `[(4, 10)]` with a budget of 8: no chunks fill it, so the answer is minus infinity, and you return 10. Zero in every
room means "any room may stay empty", which is the question "at most"; here the question is "exactly". What stands in a
cell before the first chunk says which question the row answers. That part was right.
"""

FAILS = [
    "test_one_chunk_of_half_the_budget_cannot_fill_it",
    "test_no_chunks_fill_nothing_else",
    "test_three_are_not_made_of_two",
    "test_a_valuable_set_that_leaves_room_does_not_count",
    "test_a_loss_is_taken_when_nothing_else_fills_the_budget",
    "test_small_random_packings_agree_with_trying_every_set",
]


def best(chunks, budget):
    if budget < 0 or any(tokens < 1 for tokens, _ in chunks):
        raise ValueError("the budget is negative, or a chunk has no tokens")
    reached = [0.0] * (budget + 1)
    for tokens, value in chunks:
        for room in range(budget, tokens - 1, -1):
            reached[room] = max(reached[room], reached[room - tokens] + value)
    return reached[budget]
