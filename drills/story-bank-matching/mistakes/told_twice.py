"""You let one story answer two questions.

"Rollback" serves ownership and debugging, and you tell it for both; by the evening the interviewers have compared
notes. A story that is taken is not simply available: it can be had only if its question finds another.
"""

FAILS = [
    "test_the_versatile_story_is_kept_for_the_question_that_needs_it",
    "test_one_story_covers_the_earlier_question",
    "test_six_questions_of_the_bank_all_get_a_story",
    "test_more_questions_than_stories",
    "test_equal_stories_are_all_used",
    "test_a_later_question_never_takes_the_place_of_an_earlier_one",
    "test_a_question_with_many_stories_comes_first_if_it_is_asked_first",
    "test_two_stories_have_to_move_for_the_last_question",
    "test_a_search_that_failed_does_not_spoil_the_next",
    "test_random_banks_agree_with_trying_every_choice",
    "test_a_chain_of_a_hundred_and_fifty_stories_moves_as_a_whole",
    "test_two_hundred_questions_compete_for_half_as_many_stories",
]


def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    told = {}
    for competency in competencies:
        for story, serves in stories.items():
            if competency in serves:
                told[competency] = story
                break
    return told, [competency for competency in competencies if competency not in told]
