import copy
import random

import pytest
from submission import classify_archetype

TWO = {
    "llm": {"rag": 3, "prompt": 2},
    "platform": {"feature store": 3, "pipelines": 1},
}
FOUR = {
    "applied": {"experiment": 2, "ranking": 2, "metric": 1},
    "platform": {"feature store": 3, "registry": 2, "pipelines": 1},
    "llm": {"rag": 3, "ml": 2, "prompt": 2},
    "mlops": {"on call": 3, "canary": 2, "drift": 1},
}


def verdict(primary: str | None, neighbour: str | None, *phrases: str) -> dict[str, str | list[str] | None]:
    return {"primary": primary, "neighbour": neighbour, "phrases": list(phrases)}


def by_the_rules(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    """The contract, word for word, for texts of lower-case words and single separators."""
    words = text.replace("-", " ").replace(",", " ").split()
    scores, parts = {}, {}
    for name, profile in profiles.items():
        parts[name] = {}
        for phrase, weight in profile.items():
            wanted = phrase.split()
            times = sum(words[at : at + len(wanted)] == wanted for at in range(len(words)))
            while times:
                parts[name][phrase] = parts[name].get(phrase, 0) + weight
                times //= 2
        scores[name] = sum(parts[name].values())
    ranked = sorted((-score, place, name) for place, (name, score) in enumerate(scores.items()) if score)
    names = [name for _, _, name in ranked] + [None, None]
    decided = sorted((-value, place, phrase) for place, (phrase, value) in enumerate(parts.get(names[0], {}).items()))
    return verdict(names[0], names[1], *(phrase for _, _, phrase in decided))


@pytest.mark.example
def test_letters_inside_a_word_are_no_evidence():
    text = "Own storage for pipelines and a feature-store. Some RAG."
    assert classify_archetype(text, TWO) == verdict("platform", "llm", "feature store", "pipelines")


@pytest.mark.example
def test_a_repeated_phrase_adds_its_weight_again_when_its_count_doubles():
    assert classify_archetype("Prompt, prompt, prompt! And a feature store.", TWO) == verdict(
        "llm", "platform", "prompt"
    )


def test_an_empty_text_has_no_archetype():
    assert classify_archetype("", FOUR) == verdict(None, None)


def test_a_text_without_any_phrase_has_no_archetype():
    assert classify_archetype("Hybrid: two office days a week.", FOUR) == verdict(None, None)


def test_without_profiles_there_is_no_archetype():
    assert classify_archetype("RAG and canary releases", {}) == verdict(None, None)


def test_an_archetype_without_a_match_is_no_neighbour():
    assert classify_archetype("A registry for each team.", FOUR) == verdict("platform", None, "registry")


def test_half_a_weight_is_enough():
    assert classify_archetype("drift", {"mlops": {"drift": 0.5}}) == verdict("mlops", None, "drift")


def test_equal_scores_keep_the_order_of_the_profiles():
    text = "canary, registry, ranking"
    assert classify_archetype(text, FOUR) == verdict("applied", "platform", "ranking")


def test_equal_phrases_keep_the_order_of_the_profile():
    text = "ranking experiment and experiment ranking; the metric"
    assert classify_archetype(text, FOUR) == verdict("applied", None, "experiment", "ranking", "metric")


def test_phrases_are_ordered_by_what_they_added_not_by_weight():
    text = "drift drift drift drift in every canary"
    assert classify_archetype(text, FOUR) == verdict("mlops", None, "drift", "canary")


def test_phrases_of_other_archetypes_are_not_shown():
    assert classify_archetype("RAG, ranking", FOUR) == verdict("llm", "applied", "rag")


def test_a_phrase_that_stands_first_or_last_counts():
    assert classify_archetype("On call for drift", FOUR) == verdict("mlops", None, "on call", "drift")
    assert classify_archetype("drift, and on call", FOUR) == verdict("mlops", None, "on call", "drift")


def test_words_of_a_phrase_have_to_stand_together_and_in_order():
    text = "Call us on Mondays. We store every feature. A metric."
    assert classify_archetype(text, FOUR) == verdict("applied", None, "metric")


def test_hyphens_case_and_line_breaks_only_separate():
    text = "ON-CALL\nand\na FEATURE\n  store, on_call"
    assert classify_archetype(text, FOUR) == verdict("mlops", "platform", "on call")


def test_profiles_may_be_written_with_hyphens_and_capitals():
    profiles = {"mlops": {"On-call": 2, "Roll-back": 1}}
    assert classify_archetype("You roll back while on call", profiles) == verdict("mlops", None, "On-call", "Roll-back")


def test_a_phrase_inside_a_longer_one_counts_as_well():
    profiles = {"llm": {"rag": 2.5}, "platform": {"feature store": 2, "store": 1}}
    text = "RAG over a feature store"
    assert classify_archetype(text, profiles) == verdict("platform", "llm", "feature store", "store")


def test_a_word_with_a_digit_is_one_word():
    assert classify_archetype("web3 ml2 prompt", FOUR) == verdict("llm", None, "prompt")


def test_the_profiles_are_left_as_they_were():
    profiles = copy.deepcopy(FOUR)
    classify_archetype("RAG, RAG and a canary", profiles)
    assert profiles == FOUR


def test_random_postings_agree_with_the_rules():
    source = random.Random(3)
    profiles = {
        "llm": {"rag": 3, "a prompt": 2},
        "platform": {"store a": 2, "store": 1.5, "a store a": 4},
        "mlops": {"a a": 2, "drift": 3},
    }
    for _ in range(60):
        words = source.choices(["a", "store", "rag", "storage", "prompt", "drift", "drifts"], k=source.randint(1, 12))
        text = "".join(word + source.choice([" ", "-", ", "]) for word in words)
        assert classify_archetype(text, profiles) == by_the_rules(text, profiles)


@pytest.mark.gate
def test_a_posting_full_of_lookalikes():
    text = (
        "Own storage at an average of nine terabytes; fragments of HTML and XHTML go to cold storage. "
        "You bring the leverage: promptly written runbooks, a registry of schemas, and drift alerts."
    )
    assert classify_archetype(text, FOUR) == verdict("platform", "mlops", "registry")


@pytest.mark.gate
def test_one_word_said_thirty_times_does_not_outweigh_two_phrases():
    text = (
        "metric " * 30 + "You keep the canary honest and the registry clean, on call one week in six, canary included."
    )
    assert classify_archetype(text, FOUR) == verdict("mlops", "applied", "canary", "on call")
