"""Three passes over a posting and what each contributes to the checklist."""


def lay_out(diagram):
    """Posting on the left, passes, findings, and the page they meet in."""
    diagram.box("posting", "Posting\n11 lines", 0, 1, tone="ink")
    diagram.box("surface", "Pass 1\nproduct surface", 1, 0, tone="cool")
    diagram.box("verbs", "Pass 2\nmust or can learn", 1, 1, tone="accent")
    diagram.box("hints", "Pass 3\nhidden rubrics", 1, 2, tone="warm")
    diagram.box("design", "Design topic\nto expect", 2, 0, tone="cool")
    diagram.box("proofs", "Proofs\nto prepare", 2, 1, tone="accent")
    diagram.box("raise", "Topics\nto raise", 2, 2, tone="warm")
    diagram.box("page", "One-page\nchecklist", 3, 1, tone="ink")
    for reading, finding in (("surface", "design"), ("verbs", "proofs"), ("hints", "raise")):
        diagram.arrow("posting", reading)
        diagram.arrow(reading, finding)
        diagram.arrow(finding, "page")
