def assign_stories(stories: dict[str, set[str]], competencies: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return (competency -> its own story, competencies left uncovered), covering as many as possible."""
    raise NotImplementedError
