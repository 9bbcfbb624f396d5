"""You normalize the quote and search for it in the chunk as it is.

The quote `the LANDLORD` becomes `the landlord`, but the chunk still says `The landlord`, and you find nothing. Normal
form is a meeting place: it helps only when both sides come there.
"""

FAILS = [
    "test_quotes_and_white_space_may_differ",
    "test_words_copied_exactly_are_supported",
    "test_case_does_not_matter",
    "test_a_curly_apostrophe_is_an_apostrophe",
    "test_an_empty_span_is_wrong",
    "test_the_same_chunk_can_be_cited_twice_in_a_sentence",
    "test_a_thousand_citations_of_three_long_chunks",
    "test_offsets_may_cover_the_whole_text",
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
    def in_chunk(wanted: str, name: str) -> bool:
        return wanted in chunks[name]

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
