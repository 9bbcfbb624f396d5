def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return (competency -> its own story, competencies left uncovered), covering as many as possible.

    Of equally many, the earlier questions are covered.
    """
    fitting = {name: [story for story, serves in stories.items() if name in serves] for name in competencies}
    told: dict[str, str] = {}  # story -> the competency it is told for

    def find_story(competency: str, tried: set[str]) -> bool:
        """Give the competency a story; whoever has to hand one over finds another. No story is tried twice."""
        for story in fitting[competency]:
            if story not in tried:
                tried.add(story)
                if story not in told or find_story(told[story], tried):
                    told[story] = competency
                    return True
        return False

    # Invariant: once covered, a competency stays covered, by this story or another. So earlier questions come first.
    uncovered = [competency for competency in competencies if not find_story(competency, set())]
    return {competency: story for story, competency in told.items()}, uncovered
