def top_tokens(tokens: list[str], k: int) -> list[tuple[str, int]]:
    """Return the k most frequent tokens with their counts; equal counts keep the order of first appearance."""
    raise NotImplementedError
