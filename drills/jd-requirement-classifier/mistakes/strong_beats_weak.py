"""You ask for strong markers first, so "nice to have" never gets a word in.

"Design experience is a plus" is labelled must, because *design* is found before *a plus* is looked for. The weak
marker takes the demand back, wherever it stands. The order of your questions is the order of the rules: ask the one
that overrides first.
"""

FAILS = [
    "test_where_a_word_stands_decides",
    "test_a_weak_marker_wins_over_a_strong_one_wherever_it_stands",
    "test_a_negation_at_the_end_of_a_line_touches_nothing",
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
    for label, markers in (("must", STRONG), ("can_learn", WEAK), ("must", core)):
        evidence = _first_of(markers, words)
        if evidence is not None:
            return label, evidence
    return "context", None


def _first_of(markers: tuple[str, ...] | list[str], words: tuple[str, ...]) -> str | None:
    """The marker that counts first in the words, or None."""
    before = ""
    for place, word in enumerate(words):
        if before not in NEGATIONS:
            for marker in markers:
                wanted = _words(marker)
                if words[place : place + len(wanted)] == wanted:
                    return marker
        before = word
    return None
