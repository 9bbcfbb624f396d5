"""You let the stories choose their questions, so the order of the bank decides who is covered.

With the stories {a, c} and {a, b} and the questions a, b, c, the first story takes a; the second wants a too, the
first moves on to c, and b is left, although a and b could have been covered. Your search keeps *stories* placed, not
questions. Search from the questions, in their order: once covered, they stay covered.
"""

FAILS = [
    "test_a_later_question_never_takes_the_place_of_an_earlier_one",
    "test_two_hundred_questions_compete_for_half_as_many_stories",
]


def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    teller: dict[str, str] = {}

    def place(story: str, asked: set[str]) -> bool:
        for competency in competencies:
            if competency in stories[story] and competency not in asked:
                asked.add(competency)
                if competency not in teller or place(teller[competency], asked):
                    teller[competency] = story
                    return True
        return False

    for story in stories:
        place(story, set())
    return teller, [competency for competency in competencies if competency not in teller]
