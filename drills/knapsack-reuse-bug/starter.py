from math import inf


def best(chunks: list[tuple[int, float]], budget: int) -> float:
    """Return the largest total value of chunks that fill the budget exactly, or -inf if none do.

    A chunk is (tokens, value) and is used at most once. ValueError for a negative budget or a chunk without tokens.
    """
    if budget < 0 or any(tokens < 1 for tokens, _ in chunks):
        raise ValueError("the budget is negative, or a chunk has no tokens")
    # reached[room]: the most value of chunks with exactly `room` tokens together.
    reached = [0.0] + [-inf] * budget
    for tokens, value in chunks:
        for room in range(tokens, budget + 1):
            reached[room] = max(reached[room], reached[room - tokens] + value)
    return reached[budget]
