"""You count a citation without a quote as supported because its chunk exists.

`{"id": "lease-5"}` says "I used this source", and the word of the model is the very thing that is being checked.
Without words to look for, nothing has been verified: such a citation is weak, and it lowers the precision.
"""

FAILS = [
    "test_each_failed_citation_says_why",
    "test_a_quote_of_none_is_weak",
    "test_one_supported_citation_supports_its_sentence",
]

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
            return "supported"
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
