def longest_valid(tokens: list[str], limit: dict[str, int]) -> int:
    """Return the length of the longest span in which no token occurs more often than its limit.

    A token without a limit may occur any number of times.
    """
    counts: dict[str, int] = {}
    left, longest = 0, 0
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        held, allowed = counts[token], limit.get(token, len(tokens))
        if held > allowed:
            # One too many: the window moves on until the first token of this kind has left it.
            while tokens[left] != token:
                counts[tokens[left]] -= 1  # whatever leaves takes its count along
                left += 1
            left, counts[token] = left + 1, allowed
        # Invariant: counts describes tokens[left..right], both ends included, and nothing else.
        longest = max(longest, right - left + 1)
    return longest
