"""You ask only whether a phrase occurs, so the second mention tells you nothing.

In "prompt, prompt, prompt and a feature store", with weights 2 and 3, the word that runs through the posting loses to
one that is named once; by the rule it adds its weight twice and wins, 4 to 3. Damped is not the same as ignored: you
need the number of occurrences before you can reduce it.
"""

FAILS = [
    "test_a_repeated_phrase_adds_its_weight_again_when_its_count_doubles",
    "test_phrases_are_ordered_by_what_they_added_not_by_weight",
    "test_hyphens_case_and_line_breaks_only_separate",
    "test_random_postings_agree_with_the_rules",
    "test_one_word_said_thirty_times_does_not_outweigh_two_phrases",
]

import re


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    words, runs = _words(text), set()
    for length in {len(_words(phrase)) for profile in profiles.values() for phrase in profile}:
        runs.update(zip(*(words[shift:] for shift in range(length)), strict=False))
    added = {
        name: {phrase: weight for phrase, weight in profile.items() if _words(phrase) in runs}
        for name, profile in profiles.items()
    }
    scores = {name: sum(parts.values()) for name, parts in added.items()}
    ranked = [*sorted((name for name in scores if scores[name]), key=lambda name: -scores[name]), None, None]
    parts = added.get(ranked[0], {})
    return {
        "primary": ranked[0],
        "neighbour": ranked[1],
        "phrases": sorted(parts, key=lambda phrase: -parts[phrase]),
    }
