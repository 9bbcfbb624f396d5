"""How the sections of the chapter build on each other."""


def lay_out(diagram) -> None:
    """Framing on top, the model below what constrains it, experiments to its right."""
    diagram.box("framing", "1 Framing", 1, 0, tone="ink")
    diagram.box("metrics", "3 Metrics and\nthresholds", 0, 1, tone="accent")
    diagram.box("leakage", "4 Leakage and\nsplits", 2, 1, tone="accent")
    diagram.box("model", "5 Model choice", 1, 2, tone="cool")
    diagram.box("curves", "2 Bias and\nvariance", 1, 3, tone="cool")
    diagram.box("experiments", "6 Experiments\nand drift", 2, 3, tone="warm")
    diagram.arrow("framing", "metrics", "costs")
    diagram.arrow("framing", "leakage", "moment")
    diagram.arrow("metrics", "model", "gain")
    diagram.arrow("leakage", "model", "trust")
    diagram.arrow("model", "curves", "iterate")
    diagram.arrow("curves", "experiments", "try it")
    diagram.arrow("experiments", "leakage", "live check", tone="warm", dashed=True)
