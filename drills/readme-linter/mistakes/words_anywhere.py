"""You look for the words in the whole file instead of in its headings.

"The problem is slow" in a paragraph counts as a problem section, and so does a sentence that merely mentions the
baseline. What announces an answer is a heading: find the headings first, then judge only the text that belongs to
each.
"""

FAILS = [
    "test_prose_without_headings_answers_nothing",
    "test_two_characters_are_no_underline_and_neither_is_a_mixture",
    "test_a_hash_without_a_blank_is_no_heading",
    "test_another_heading_ends_the_text",
    "test_words_in_code_and_links_answer_nothing",
]

import re
from collections.abc import Iterator

HEADINGS = {
    "problem": {"problem", "why", "motivation"},
    "constraints": {"constraints", "limits", "requirements"},
    "baseline": {"baseline", "before"},
    "improvement": {"improvement", "better", "results"},
    "next": {"next", "future", "roadmap"},
}
MEASURED = ("baseline", "improvement")
TEXT = re.compile(r"[^\W_]")
NUMBER = r"\d[\d,]*(?:\.\d+)?"
QUANTITY = re.compile(rf"(?<![\w.,])(?:\${NUMBER}|{NUMBER}\s?(?:%|ms|s|tokens|cents)|\d+\sof\s\d+)(?!\w)")


def lint_readme(markdown: str) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    question = None
    lines = list(_prose(markdown))
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        heading = _is_heading(line, below)
        question = _question(line) or question
        said = texts.setdefault(question, []) if question else []
        if not heading and not _words(line) & {"todo", "tbd"}:
            said.append(line)
    return {name: _state(name, texts) for name in HEADINGS}


def _prose(markdown: str) -> Iterator[str]:
    """The lines, with nothing left of code blocks and of the targets of links."""
    fenced = False
    for line in markdown.split("\n"):
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        yield "" if fence or fenced else re.sub(r"\]\([^)]*\)", "]", line)


def _is_heading(line: str, below: str) -> bool:
    underlined = TEXT.search(line) and re.fullmatch(r"={3,}|-{3,}", below.strip())
    return bool(re.match(r"#{1,6} ", line) or underlined)


def _question(heading: str) -> str | None:
    return next((name for name, words in HEADINGS.items() if words & _words(heading)), None)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.lower()))


def _state(question: str, texts: dict[str, list[str]]) -> str:
    if question not in texts:
        return "missing"
    said = "\n".join(texts[question])
    wanted = QUANTITY if question in MEASURED else TEXT
    return "answered" if wanted.search(said) else "vague"
