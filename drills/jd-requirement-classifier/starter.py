STRONG = ("own", "lead", "design", "build", "run", "production", "on call")
WEAK = ("familiarity", "exposure", "interest", "some", "a plus", "nice to have")
TOOLS = ("pytorch", "kubernetes", "feature store", "airflow", "spark", "gpu")


def classify_requirements(sections: dict[str, list[str]]) -> list[dict[str, str | None]]:
    """Return line, label (must, can_learn or context) and evidence for every line of a posting."""
    raise NotImplementedError
