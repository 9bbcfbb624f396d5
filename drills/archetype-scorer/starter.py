def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    """Return the primary archetype of a posting, its neighbour, and the phrases that decided, strongest first."""
    raise NotImplementedError
