"""Your evidence is the marker that stands first in your tuple, not in the line.

"Run what you build, and own it." is shown with "own"; the reader who looks for your evidence starts at the left and
finds "run". Walk along the line on the outside and over the markers on the inside, and stop at the first that counts.
"""

FAILS = [
    "test_the_evidence_stands_first_in_the_line",
    "test_the_first_core_tool_of_a_line_is_the_evidence",
    "test_random_postings_agree_with_searching_padded_text",
]

import re

STRONG = ("own", "lead", "design", "build", "run", "production", "on call")
WEAK = ("familiarity", "exposure", "interest", "some", "a plus", "nice to have")
TOOLS = ("pytorch", "kubernetes", "feature store", "airflow", "spark", "gpu")

JUDGED = ("responsibilities", "requirements")
NEGATIONS = ("no", "not", "without")


def classify_requirements(sections: dict[str, list[str]]) -> list[dict[str, str | None]]:
    core = _core_tools(sections.get("responsibilities", []))
    labelled = []
    for section, lines in sections.items():
        for line in lines:
            label, evidence = _judge(_words(line), core) if section in JUDGED else ("context", None)
            labelled.append({"line": line, "label": label, "evidence": evidence})
    return labelled


def _words(line: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", line.lower()))


def _core_tools(lines: list[str]) -> list[str]:
    different = {_words(line) for line in lines}
    return [tool for tool in TOOLS if sum(_first_of((tool,), words) is not None for words in different) >= 2]


def _judge(words: tuple[str, ...], core: list[str]) -> tuple[str, str | None]:
    for label, markers in (("can_learn", WEAK), ("must", STRONG), ("must", core)):
        evidence = _first_of(markers, words)
        if evidence is not None:
            return label, evidence
    return "context", None


def _first_of(markers: tuple[str, ...] | list[str], words: tuple[str, ...]) -> str | None:
    """The marker that counts first in the words, or None."""
    for marker in markers:
        wanted = _words(marker)
        for place in range(len(words)):
            negated = place > 0 and words[place - 1] in NEGATIONS
            if words[place : place + len(wanted)] == wanted and not negated:
                return marker
    return None
