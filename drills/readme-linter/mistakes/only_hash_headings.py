"""You know one way of writing a heading, and Markdown has two.

"Problem" with a line of `---` below it is a heading as well, and you report the section as missing. A line alone
cannot tell you: look at the line below it too.
"""

FAILS = [
    "test_code_is_not_read_and_a_todo_says_nothing",
    "test_headings_may_be_underlined",
    "test_random_readmes_are_read_as_they_were_made",
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
        if heading:
            question = _question(line)
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
    return bool(re.match(r"#{1,6} ", line))


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
