from typing import Any

STRAIGHT = {"‘": "'", "’": "'", "“": '"', "”": '"'}


def verify(answer: list[dict[str, Any]], chunks: dict[str, str]) -> dict[str, Any]:
    """Check every citation of an answer against the chunk it names.

    Keys of the result: checks, unsupported, coverage, precision, as the statement defines them.
    """
    normalized: dict[str, str] = {}  # filled as chunks are cited, so that each is normalized once or never
    checks = [[_check(citation, chunks, normalized) for citation in sentence["citations"]] for sentence in answer]
    unsupported = [position for position, found in enumerate(checks) if "supported" not in found]
    citations = sum(len(found) for found in checks)
    supported = sum(found.count("supported") for found in checks)
    return {
        "checks": checks,
        "unsupported": unsupported,
        "coverage": (len(answer) - len(unsupported)) / len(answer) if answer else None,
        "precision": supported / citations if citations else None,
    }


def _check(citation: dict[str, Any], chunks: dict[str, str], normalized: dict[str, str]) -> str:
    """The first check that applies to one citation."""
    chunk_id, quote = citation["id"], citation.get("quote")
    if chunk_id not in chunks:
        return "unknown_id"
    if quote is None:
        return "weak"
    wanted = _normalize(quote)
    if not wanted:  # the empty string occurs in every text, so it has to be caught before the search
        return "empty_quote"
    text = chunks[chunk_id]
    if chunk_id not in normalized:
        normalized[chunk_id] = _normalize(text)
    if wanted not in normalized[chunk_id]:
        return "not_found"
    start, end = citation.get("start"), citation.get("end")
    # A slice takes any bounds, negative ones included, so the bounds are checked by themselves.
    if start is not None and not (0 <= start < end <= len(text) and _normalize(text[start:end]) == wanted):
        return "wrong_offsets"
    return "supported"


def _normalize(text: str) -> str:
    """Straight quotes, lower case, single spaces, nothing at the ends."""
    for curly, straight in STRAIGHT.items():
        text = text.replace(curly, straight)
    return " ".join(text.lower().split())
