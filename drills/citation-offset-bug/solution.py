from unicodedata import combining, normalize

SOFT_HYPHEN = "\u00ad"  # a place where a word may be broken; not shown otherwise


def cite(document: str, version: int, text: str, quote: str) -> dict | None:
    """Where the quote first stands in the original text, and the id of that span; None if it does not occur."""
    (clean, mapping), (wanted, _) = normalize_with_map(text), normalize_with_map(quote)
    if not wanted or wanted not in clean:
        return None
    first, length = clean.index(wanted), len(wanted)
    start, end = locate((first, first + length), mapping)
    return {"id": f"{document}@{version}#{start}-{end}", "start": start, "end": end}


def normalize_with_map(text: str) -> tuple[str, list[int]]:
    """The normalized text, and where its characters stand in the original.

    Character i stands for text[mapping[i]:mapping[i + 1]], so the map has one entry more than the text.
    """
    clean, mapping = [], []
    # Every position is counted here, in the original: nothing may be changed or dropped before.
    for position, char in enumerate(text):
        if char.isspace():
            if clean and clean[-1] != " ":
                clean.append(" ")
                mapping.append(position)
        elif clean and combining(char) and len(composed := normalize("NFC", clean[-1] + char)) == 1:
            clean[-1] = composed  # the accent belongs to the letter before it, and so does a soft hyphen
        elif char != SOFT_HYPHEN:
            clean.append(char)
            mapping.append(position)
    found = "".join(clean).rstrip()
    return found, [*mapping, len(text)][: len(found) + 1]  # the text ends where its last white space begins


def locate(span: tuple[int, int], mapping: list[int]) -> tuple[int, int]:
    """The span of the original text that a span of the normalized text stands for; ends exclusive."""
    start, end = span
    return mapping[start], mapping[end]
