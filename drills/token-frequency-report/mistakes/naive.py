"""Your report is right, but you read the whole list again for every different token.

With 60,000 tokens, all different, that is 3.6 billion comparisons; each time the list doubles, your time grows four
times. One pass can keep all counts at once: when a token comes by, raise its own.
"""

FAILS = ["test_sixty_thousand_different_tokens"]


def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    if k < 0:
        raise ValueError("k is negative")
    counts = [(token, tokens.count(token)) for token in dict.fromkeys(tokens)]
    return sorted(counts, key=lambda pair: -pair[1])[:k]
