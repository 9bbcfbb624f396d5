"""Your answers are right, and you try every set of chunks.

Each chunk is in or out, so 101 chunks make more sets than you could try in a lifetime. Two sets that use the same
tokens leave the same room: only the better of them can matter. That is what one number for each room is for, and the
fault was in the order in which those numbers were read.
"""

FAILS = [
    "test_a_hundred_chunks_and_four_thousand_tokens",
]

from math import inf


def best(chunks, budget):
    if budget < 0 or any(tokens < 1 for tokens, _ in chunks):
        raise ValueError("the budget is negative, or a chunk has no tokens")

    def fill(place, room):
        if room == 0 and place == len(chunks):
            return 0
        if room < 0 or place == len(chunks):
            return -inf
        tokens, value = chunks[place]
        return max(fill(place + 1, room), fill(place + 1, room - tokens) + value)

    return fill(0, budget)
