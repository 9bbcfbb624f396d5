"""You accept a phrase when each of its words is somewhere in the text.

"We store every feature" is then a mention of "feature store". The phrase means something only as a whole: its words
have to stand next to each other and in order. Count runs of neighbouring words instead of single words.
"""

FAILS = [
    "test_words_of_a_phrase_have_to_stand_together_and_in_order",
    "test_random_postings_agree_with_the_rules",
]

import re
from collections import Counter


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    counts = Counter(_words(text))
    added = {
        name: {
            phrase: weight * min(counts[word] for word in _words(phrase)).bit_length()
            for phrase, weight in profile.items()
        }
        for name, profile in profiles.items()
    }
    scores = {name: sum(parts.values()) for name, parts in added.items()}
    ranked = [*sorted((name for name in scores if scores[name]), key=lambda name: -scores[name]), None, None]
    parts = added.get(ranked[0], {})
    phrases = sorted((phrase for phrase in parts if parts[phrase]), key=lambda phrase: -parts[phrase])
    return {"primary": ranked[0], "neighbour": ranked[1], "phrases": phrases}
