"""You count a line twice because the template wrote it twice.

"Tune Airflow." and "tune airflow" say one thing, so Airflow is named by one responsibility and is not core. The rule
asks for *different* lines: compare them as words, and keep each only once, before you count.
"""

FAILS = ["test_a_repeated_line_makes_no_core_tool"]

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
    different = [_words(line) for line in lines]
    return [tool for tool in TOOLS if sum(_first_of((tool,), words) is not None for words in different) >= 2]


def _judge(words: tuple[str, ...], core: list[str]) -> tuple[str, str | None]:
    for label, markers in (("can_learn", WEAK), ("must", STRONG), ("must", core)):
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
