"""Your answer is right, but it tries every combination of stories.

Each question may take any fitting story or none, so every question multiplies the number of combinations; a chain of
150 questions with two stories each has no end. Most of that work is repeated: when a question cannot be covered, only
one chain of hand-overs has to be searched, and each story needs to be tried once in it.
"""

FAILS = [
    "test_a_chain_of_a_hundred_and_fifty_stories_moves_as_a_whole",
    "test_two_hundred_questions_compete_for_half_as_many_stories",
]


def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    best: dict[str, str] = {}

    def rank(told: dict[str, str]) -> tuple[int, list[bool]]:
        return len(told), [competency in told for competency in competencies]

    def choose(place: int, told: dict[str, str]) -> None:
        nonlocal best
        if place == len(competencies):
            if rank(told) > rank(best):
                best = dict(told)
            return
        competency = competencies[place]
        for story, serves in stories.items():
            if competency in serves and story not in told.values():
                told[competency] = story
                choose(place + 1, told)
                del told[competency]
        choose(place + 1, told)

    choose(0, {})
    return best, [competency for competency in competencies if competency not in best]
