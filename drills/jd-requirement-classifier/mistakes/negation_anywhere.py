"""You let a negation anywhere in the line silence every marker.

"No drama: own it." asks for ownership, and you call it context. A negation takes back the word it stands before, not
the sentence around it. Look only at the word directly before the marker.
"""

FAILS = [
    "test_where_a_word_stands_decides",
    "test_only_the_word_directly_before_negates",
    "test_a_negation_at_the_end_of_a_line_touches_nothing",
    "test_not_and_without_negate_too_and_a_later_mention_may_count",
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
    for place in range(len(words)):
        if not set(NEGATIONS) & set(words):
            for marker in markers:
                wanted = _words(marker)
                if words[place : place + len(wanted)] == wanted:
                    return marker
    return None
