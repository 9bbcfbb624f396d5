"""You apply the offsets to the normalized text.

Put three spaces before `Fees are due`, and `Fees` begins at 3; after normalizing it begins at 0. Each run of white
space before the quote moves it further. Offsets belong to the original: cut there first, then normalize the piece.
"""

FAILS = ["test_quotes_and_white_space_may_differ", "test_offsets_count_in_the_original_text"]

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
    normalized: dict[str, str] = {}

    def in_chunk(wanted: str, name: str) -> bool:
        if name not in normalized:
            normalized[name] = normalize(chunks[name])
        return wanted in normalized[name]

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
        if start is None:
            return "supported"
        whole = normalized[name]
        return "supported" if 0 <= start < end <= len(text) and whole[start:end].strip() == wanted else "wrong_offsets"

    checks = [[check(citation) for citation in sentence["citations"]] for sentence in answer]
    return summary(checks)
