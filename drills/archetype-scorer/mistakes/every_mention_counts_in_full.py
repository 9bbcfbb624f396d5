"""You add the weight once for every occurrence.

With "metric metric metric metric metric canary" and weights of 1 and 4, five mentions of the weak word beat the
strong one, 5 to 4; damped they add 3. Repetition is a hint and not proof: decide how much a second mention tells you
that the first did not, and let the sum grow with doublings.
"""

FAILS = [
    "test_random_postings_agree_with_the_rules",
    "test_one_word_said_thirty_times_does_not_outweigh_two_phrases",
]

import re
from collections import Counter


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    words, counts = _words(text), Counter()
    for length in {len(_words(phrase)) for profile in profiles.values() for phrase in profile}:
        counts.update(zip(*(words[shift:] for shift in range(length)), strict=False))
    added = {
        name: {phrase: weight * counts[_words(phrase)] for phrase, weight in profile.items()}
        for name, profile in profiles.items()
    }
    scores = {name: sum(parts.values()) for name, parts in added.items()}
    ranked = [*sorted((name for name in scores if scores[name]), key=lambda name: -scores[name]), None, None]
    parts = added.get(ranked[0], {})
    phrases = sorted((phrase for phrase in parts if parts[phrase]), key=lambda phrase: -parts[phrase])
    return {"primary": ranked[0], "neighbour": ranked[1], "phrases": phrases}
