"""You let one question hand its story over, but only if a free one is waiting for it.

Three questions a, b, c and the stories {a, b}, {b, c}, {a}: for c, question b has to move to a story that a holds,
and a has to move too. A move may need another move behind it. The question that hands its story over stands where you
stood: it has the same problem, so it can use the same function.
"""

FAILS = [
    "test_two_stories_have_to_move_for_the_last_question",
    "test_a_chain_of_a_hundred_and_fifty_stories_moves_as_a_whole",
]


def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    told: dict[str, str] = {}
    for competency in competencies:
        fitting = [story for story, serves in stories.items() if competency in serves]
        for story in fitting:
            if story not in told:
                told[story] = competency
                break
        else:
            for story in fitting:
                holder = told[story]
                free = [other for other, serves in stories.items() if holder in serves and other not in told]
                if free:
                    told[free[0]], told[story] = holder, competency
                    break
    uncovered = [competency for competency in competencies if competency not in told.values()]
    return {competency: story for story, competency in told.items()}, uncovered
