"""You look for letters, not for words.

In "Own storage" your search finds "rag", and the posting becomes an LLM role; "HTML" is taken for "ml" in the same
way. Ask what a reader would count: whole words that stand next to each other. Split the text into words first, and
compare words with words.
"""

FAILS = [
    "test_letters_inside_a_word_are_no_evidence",
    "test_a_word_with_a_digit_is_one_word",
    "test_random_postings_agree_with_the_rules",
    "test_a_posting_full_of_lookalikes",
]

import re


def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    def plain(part: str) -> str:
        return " ".join(re.findall(r"[a-z0-9]+", part.lower()))

    added = {
        name: {phrase: weight * plain(text).count(plain(phrase)).bit_length() for phrase, weight in profile.items()}
        for name, profile in profiles.items()
    }
    scores = {name: sum(parts.values()) for name, parts in added.items()}
    ranked = [*sorted((name for name in scores if scores[name]), key=lambda name: -scores[name]), None, None]
    parts = added.get(ranked[0], {})
    phrases = sorted((phrase for phrase in parts if parts[phrase]), key=lambda phrase: -parts[phrase])
    return {"primary": ranked[0], "neighbour": ranked[1], "phrases": phrases}
