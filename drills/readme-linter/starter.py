HEADINGS = {
    "problem": {"problem", "why", "motivation"},
    "constraints": {"constraints", "limits", "requirements"},
    "baseline": {"baseline", "before"},
    "improvement": {"improvement", "better", "results"},
    "next": {"next", "future", "roadmap"},
}


def lint_readme(markdown: str) -> dict[str, str]:
    """Return answered, vague or missing for each of the five questions that a README owes an answer."""
    raise NotImplementedError
