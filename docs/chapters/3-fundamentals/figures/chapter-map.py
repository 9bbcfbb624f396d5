"""How the sections of the chapter build on each other."""


def lay_out(diagram) -> None:
    """Framing on top, experiments at the bottom, an arrow back."""
    diagram.box("framing", "1 Framing", 1, 0, tone="ink")
    diagram.box("metrics", "3 Metrics and\nthresholds", 0, 1, tone="accent")
    diagram.box("leakage", "4 Leakage and\nsplits", 2, 1, tone="accent")
    diagram.box("model", "5 Model choice", 1, 2, tone="cool")
    diagram.box("curves", "2 Bias and\nvariance", 0, 3, tone="cool")
    diagram.box("experiments", "6 Experiments\nand drift", 2, 3, tone="warm")
    diagram.arrow("framing", "metrics", "costs")
    diagram.arrow("framing", "leakage", "moment")
    diagram.arrow("metrics", "model")
    diagram.arrow("leakage", "model")
    diagram.arrow("curves", "model", "iterate")
    diagram.arrow("model", "experiments", "candidate")
    diagram.arrow("experiments", "framing", "what it taught", dashed=True)
