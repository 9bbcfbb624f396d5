"""You trust a slice to complain about bad bounds.

`"The landlord may enter"[17:99]` is `"enter"`, and `[-9:-6]` is `"may"`: no error, and a matching text. Yet the page
that is to highlight these positions has nothing there. Ask first whether both bounds lie inside the text, in order.
"""

FAILS = ["test_offsets_from_the_end_are_wrong", "test_an_end_beyond_the_text_is_wrong"]

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
        if citation.get("start") is not None and normalize(text[citation["start"] : citation["end"]]) != wanted:
            return "wrong_offsets"
        return "supported"

    checks = [[check(citation) for citation in sentence["citations"]] for sentence in answer]
    return summary(checks)
