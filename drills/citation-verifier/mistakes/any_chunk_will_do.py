"""You look for the quote in all chunks together.

The citation names `lease-4`, the words stand in `lease-5`, and you call it supported: the reader clicks and finds
nothing. Joined texts even support a quote that begins in one chunk and ends in the next, where it stands nowhere. A
citation claims that *this* chunk says so; ask this chunk only.
"""

FAILS = ["test_a_quote_from_another_chunk_is_not_found", "test_a_quote_across_two_chunks_is_not_found"]

from typing import Any


def normalize(text: str) -> str:
    for curly, straight in (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(curly, straight)
    return " ".join(text.lower().split())


def summary(checks: list[list[str]]) -> dict[str, Any]:
    unsupported = [position for position, found in enumerate(checks) if "supported" not in found]
    flat = [check for found in checks for check in found]
    return {
        "checks": checks,
        "unsupported": unsupported,
        "coverage": (len(checks) - len(unsupported)) / len(checks) if checks else None,
        "precision": flat.count("supported") / len(flat) if flat else None,
    }


def verify(answer: list[dict[str, Any]], chunks: dict[str, str]) -> dict[str, Any]:
    normalized = {name: normalize(text) for name, text in chunks.items()}
    everything = " ".join(normalized.values())

    def in_chunk(wanted: str, name: str) -> bool:
        return wanted in normalized[name] or wanted in everything

    def check(citation: dict[str, Any]) -> str:
        name, quote, text = citation["id"], citation.get("quote"), chunks.get(citation["id"])
        if text is None:
            return "unknown_id"
        if quote is None:
            return "weak"
        wanted = normalize(quote)
        if not wanted:
            return "empty_quote"
        if not in_chunk(wanted, name):
            return "not_found"
        start, end = citation.get("start"), citation.get("end")
        if start is not None and not (0 <= start < end <= len(text) and normalize(text[start:end]) == wanted):
            return "wrong_offsets"
        return "supported"

    checks = [[check(citation) for citation in sentence["citations"]] for sentence in answer]
    return summary(checks)
