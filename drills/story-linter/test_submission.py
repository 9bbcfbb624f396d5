import random

import pytest
from submission import lint_story

READY = {
    "context": "An assistant drafts replies for 400 agents. Product wants it to answer alone.",
    "goal": "Relieve the agents within 12 weeks.",
    "constraints": "An answer about refunds binds the company.",
    "actions": "I wrote one page with one metric instead of two. I'd a test run before a launch for all.",
    "outcome": "Refund answers came out 5 points worse and stayed with agents.",
    "reflection": "The launch page is now written in week one.",
}


def found(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"field": field, "rule": rule} for field, rule in pairs]


@pytest.mark.example
def test_a_story_with_all_six_parts_is_ready():
    assert lint_story(READY) == []


@pytest.mark.example
def test_a_version_and_a_year_are_no_measure():
    story = READY | {"outcome": "Shipped v2.1 in March 2024."}
    assert lint_story(story) == found(("outcome", "no-number"))


@pytest.mark.example
def test_half_a_story_lacks_the_other_half():
    story = {"context": "A bot drafts replies.", "goal": "Halve the wait in 6 weeks."}
    missing = ("constraints", "actions", "outcome", "reflection")
    assert lint_story(story) == found(*((field, "empty") for field in missing))


@pytest.mark.example
def test_being_right_is_blame_even_beside_a_practice():
    story = READY | {"reflection": "I have known since then, I was right."}
    assert lint_story(story) == found(("reflection", "blame"))


def test_an_empty_story_lacks_six_parts():
    fields = ("context", "goal", "constraints", "actions", "outcome", "reflection")
    assert lint_story({}) == found(*((field, "empty") for field in fields))


def test_white_space_is_empty_and_breaks_no_other_rule():
    story = READY | {"actions": " \n ", "reflection": ""}
    assert lint_story(story) == found(("actions", "empty"), ("reflection", "empty"))


def test_other_keys_are_ignored():
    story = READY | {"title": "", "competencies": "It was their fault."}
    assert lint_story(story) == []


def test_context_may_have_two_sentences_and_no_more():
    story = READY | {"context": "A bot drafts replies. It is slow! Agents wait"}
    assert lint_story(story) == found(("context", "long"))


def test_a_goal_is_one_sentence():
    story = READY | {"goal": "Halve the wait in 6 weeks. Without more staff."}
    assert lint_story(story) == found(("goal", "long"))


def test_abbreviations_and_decimals_end_no_sentence():
    story = READY | {"goal": "Save (approx. 1.5 hours a day, e.g. for drafts vs. 2.5 by hand, etc.) in each team."}
    assert lint_story(story) == []


def test_a_closing_quote_may_follow_the_end_of_a_sentence():
    story = READY | {"goal": 'Product said "two weeks." (No later!) Then we began.'}
    assert lint_story(story) == found(("goal", "long"))


def test_a_goal_needs_a_measure_too():
    story = READY | {"goal": "Make the 4 agents happier by the peak of 2025."}
    assert lint_story(story) == found(("goal", "no-number"))


def test_what_we_did_is_no_decision_of_yours():
    story = READY | {"actions": "We wrote a page. We ran a test instead of a launch."}
    assert lint_story(story) == found(("actions", "few-decisions"))


def test_two_times_i_in_one_sentence_are_one_decision():
    story = READY | {"actions": "I wrote a page, and I ran a test instead of a launch. We agreed."}
    assert lint_story(story) == found(("actions", "few-decisions"))


def test_only_a_capital_i_alone_is_the_speaker():
    story = READY | {
        "actions": "In II steps it became I/O bound. IT said no. I chose a test instead. Phase i went well."
    }
    assert lint_story(story) == found(("actions", "few-decisions"))


def test_decisions_without_a_dropped_option_are_actions():
    story = READY | {"actions": "I wrote a page. I ran a test."}
    assert lint_story(story) == found(("actions", "no-alternative"))


def test_a_moral_is_no_practice():
    story = READY | {"reflection": "I learned to communicate."}
    assert lint_story(story) == found(("reflection", "no-practice"))


def test_phrases_are_whole_words_in_any_case():
    story = READY | {
        "actions": "I wrote a page RATHER  than a mail. I ran a test.",
        "reflection": "It is known that the nowcast, since thenceforth, moved.",
    }
    assert lint_story(story) == found(("reflection", "no-practice"))


def test_words_of_a_phrase_must_stand_together():
    story = READY | {"actions": "I would rather write more than talk. I could not have waited."}
    assert lint_story(story) == found(("actions", "no-alternative"))


def test_punctuation_does_not_hide_a_phrase():
    story = READY | {"reflection": 'The page comes first ("now").', "outcome": "It was 'their fault': 3 days lost."}
    assert lint_story(story) == found(("outcome", "blame"))


def test_blame_counts_in_every_field_and_once_a_field():
    said = "They did not listen and it was their fault. 3 days."
    story = dict.fromkeys(READY, said) | {"goal": READY["goal"]}
    assert lint_story(story) == found(
        ("context", "blame"),
        ("constraints", "blame"),
        ("actions", "few-decisions"),
        ("actions", "no-alternative"),
        ("actions", "blame"),
        ("outcome", "blame"),
        ("reflection", "no-practice"),
        ("reflection", "blame"),
    )


def test_the_story_is_left_as_it_was():
    story = READY | {"extra": "note"}
    before = dict(story)
    lint_story(story)
    assert story == before


PIECES = {  # for each field: sentences that keep it, and the rules that others break
    "context": [("A bot drafts replies.", []), ("A bot. An index. A desk.", ["long"]), ("", ["empty"])],
    "goal": [("Save 3 hours.", []), ("Save time.", ["no-number"]), ("Save 3. Soon.", ["long", "no-number"])],
    "constraints": [("No budget.", []), ("Legal did not listen!", ["blame"]), ("\t", ["empty"])],
    "actions": [
        ("I measured. I turned down a rewrite.", []),
        ("I measured. I wrote.", ["no-alternative"]),
        ("We turned down a rewrite.", ["few-decisions"]),
        ("Their fault, mostly.", ["few-decisions", "no-alternative", "blame"]),
    ],
    "outcome": [("From 11 to 8 per night.", []), ("Python 3.12 since 2025.", ["no-number"]), (" ", ["empty"])],
    "reflection": [("Today the build checks.", []), ("We grew, as I had said.", ["no-practice", "blame"])],
}


def test_random_cards_break_the_rules_they_were_made_to_break():
    source = random.Random(61)
    for _ in range(60):
        story, expected = {}, []
        for field, pieces in PIECES.items():
            story[field], rules = source.choice(pieces)
            expected += found(*((field, rule) for rule in rules))
        assert lint_story(story) == expected


@pytest.mark.gate
def test_digits_that_measure_nothing():
    texts = [
        "Since 2023 users write less.",
        "In 1999 days were long, in 2099 weeks.",
        "Release 2.4.1 seconds the motion.",
        "v3 points to the p95 ms chart.",
        "On 2024-03-14 hours went by.",
        "We won 3 to 0, twice.",
        "GPT-4 minutes and the 1st days.",
        "In 12 of 20 cases. Users agreed.",
        "14,5 points are a slip, and so are 1,20 days.",
        "Twelvefold weeks, four teams.",
        "It was called 2024ms.",
    ]
    got = {text: lint_story(READY | {"outcome": text}) for text in texts}
    assert got == dict.fromkeys(texts, found(("outcome", "no-number")))


@pytest.mark.gate
def test_measures_in_every_spelling():
    texts = [
        "Down to 240ms.",
        "Down to 240 MS!",
        "14% of them.",
        "Saved 2,700 euros.",
        "Saved 12,700.50 euros.",
        "Between -1.0 and +1.4 points",
        "(Five points) worse.",
        "Wait: 0 days.",
        "In 2024, after 3 weeks.",
        "Now 2,024 users.",
        "In 1899 days; in 2100 hours.",
        "9 per week.",
        "Up 2024.5 points.",
    ]
    got = {text: lint_story(READY | {"outcome": text}) for text in texts}
    assert got == {text: [] for text in texts}
