"""You mended the answers by counting the whole window again whenever something has left it.

That is right and too slow: with 60,000 tokens and a window of 40,000 you count 40,000 tokens for each step that drops
a single one. The rest of the window has not changed. Take back what each token did at the moment it leaves, and the
counts are right without being made anew.
"""

FAILS = [
    "test_sixty_thousand_tokens_of_twenty_thousand_kinds",
]

from collections import Counter


def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    counts: Counter[str] = Counter()
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] += 1
        if counts[token] > limit.get(token, len(tokens)):
            while tokens[left] != token:
                left += 1
            left += 1
            counts = Counter(tokens[left : right + 1])
        longest = max(longest, right - left + 1)
    return longest
