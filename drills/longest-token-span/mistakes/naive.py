"""Your answers are right, and too slow. You start a fresh search at every position and read the same tokens again: in
a list of 60,000 with long spans that is hundreds of millions of steps. When you have finished with the span that
starts at 3, you already know nearly all there is to know about the one that starts at 4. Keep the counts, and let
both ends of one window move forward only.
"""

FAILS = ["test_sixty_thousand_tokens_with_a_thousand_kinds"]


def longest_span(tokens: list[str], k: int) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    best_length = 0
    for start in range(len(tokens)):
        kinds: set[str] = set()
        for end in range(start, len(tokens)):
            kinds.add(tokens[end])
            if len(kinds) > k:
                break
            if end - start + 1 > best_length:
                best, best_length = (start, end), end - start + 1
    return best
