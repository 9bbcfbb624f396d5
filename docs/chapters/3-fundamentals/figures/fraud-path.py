"""Four rungs of the fraud path, and the evidence that each step up needs."""


def lay_out(diagram) -> None:
    """The rungs from left to right; below each, what it is for."""
    diagram.box("rules", "Rules", 0, 0, tone="muted")
    diagram.box("logistic", "Logistic,\ncalibrated", 1, 0, tone="cool")
    diagram.box("boosting", "Boosting", 2, 0, tone="accent")
    diagram.box("network", "Network,\nembeddings", 3, 0, tone="warm")
    diagram.arrow("rules", "logistic", "300 labels")
    diagram.arrow("logistic", "boosting", "lower bound pays")
    diagram.arrow("boosting", "network", "rows per category")
    diagram.note("on day one", 0, 1)
    diagram.note("floor, data faults", 1, 1)
    diagram.note("default", 2, 1)
    diagram.note("needs a reason", 3, 1)
