"""You give each question the first story that is free, and never take a choice back.

With a metric dispute that serves influence and conflict, and a canary habit that serves influence only, the question
about influence takes the dispute and conflict gets nothing. Before you give up on a question, ask whether the one
that holds its story could do with another.
"""

FAILS = [
    "test_the_versatile_story_is_kept_for_the_question_that_needs_it",
    "test_six_questions_of_the_bank_all_get_a_story",
    "test_a_question_with_many_stories_comes_first_if_it_is_asked_first",
    "test_two_stories_have_to_move_for_the_last_question",
    "test_a_search_that_failed_does_not_spoil_the_next",
    "test_random_banks_agree_with_trying_every_choice",
    "test_a_chain_of_a_hundred_and_fifty_stories_moves_as_a_whole",
]


def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    told: dict[str, str] = {}
    for competency in competencies:
        for story, serves in stories.items():
            if competency in serves and story not in told.values():
                told[competency] = story
                break
    return told, [competency for competency in competencies if competency not in told]
