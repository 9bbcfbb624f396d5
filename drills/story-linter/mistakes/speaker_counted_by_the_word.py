"""You count how often `I` is said, and the rule counts the sentences in which it is said. `"I wrote a page, and I ran a
test."` says it twice and tells one sentence's worth of decisions. Keep the sentences apart until you have looked
into each of them.
"""

FAILS = [
    "test_two_times_i_in_one_sentence_are_one_decision",
]

import re

FIELDS = ("context", "goal", "constraints", "actions", "outcome", "reflection")
ABBREVIATIONS = {"e.g", "i.e", "etc", "approx", "vs"}  # without the last point
NUMBER_WORDS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
UNITS = {"%", "per", "points", "ms", "seconds", "minutes", "hours", "days", "weeks", "euros", "users", "alerts"}
ALTERNATIVES = ("instead", "rather than", "could have", "i dropped", "i rejected", "turned down")
PRACTICES = ("now", "since then", "today", "from then on")
BLAME = ("i was right", "as i had said", "their fault", "did not listen")
LONGEST = {"context": 2, "goal": 1}  # sentences

_NUMBER = re.compile(rf"({'|'.join(NUMBER_WORDS)}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)")
_YEAR = re.compile(r"(19|20)\d\d")


def lint_story(story: dict[str, str]) -> list[dict[str, str]]:
    """Return what is missing in a story, as {"field": …, "rule": …}, in the order of the fields and of the rules.

    Rules: empty, long, no-number, few-decisions, no-alternative, no-practice, blame.
    """
    return [{"field": field, "rule": rule} for field in FIELDS for rule in _broken(field, story.get(field, ""))]


def _broken(field: str, text: str) -> list[str]:
    sentences = _sentences(text)
    if not sentences:
        return ["empty"]
    words = [word for sentence in sentences for word in sentence]
    decisions = sum(_is_i(word) for word in words)
    rules = {
        "long": len(sentences) > LONGEST.get(field, len(sentences)),
        "no-number": field in ("goal", "outcome") and not _measured(words),
        "few-decisions": field == "actions" and decisions < 2,
        "no-alternative": field == "actions" and not _says(words, ALTERNATIVES),
        "no-practice": field == "reflection" and not _says(words, PRACTICES),
        "blame": _says(words, BLAME),
    }
    return [rule for rule, broken in rules.items() if broken]


def _sentences(text: str) -> list[list[str]]:
    """The words of each sentence; a point after an abbreviation or inside a number ends none."""
    sentences: list[list[str]] = [[]]
    for written in text.split():
        word = written.strip(".,;:!?()\"'").lstrip("+-")
        sentences[-1].append(word)
        if written.rstrip("\"')").endswith((".", "!", "?")) and word.lower() not in ABBREVIATIONS:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def _measured(words: list[str]) -> bool:
    return any(_is_measure(word, following) for word, following in zip(words, [*words[1:], ""], strict=True))


def _is_measure(word: str, following: str) -> bool:
    """Whether a number begins the word and its unit comes next; a version is no number, and a year no measure."""
    found = _NUMBER.fullmatch(word.lower())
    return found is not None and not _YEAR.fullmatch(found[1]) and (found[2] or following.lower()) in UNITS


def _is_i(word: str) -> bool:
    return word == "I" or word.startswith("I'")


def _says(words: list[str], phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands there, word for word."""
    said = f" {' '.join(words).lower()} "
    return any(f" {phrase} " in said for phrase in phrases)
