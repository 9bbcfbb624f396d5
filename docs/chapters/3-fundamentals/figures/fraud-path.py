"""Four rungs of the fraud path, and the evidence that each step up needs."""


def lay_out(diagram) -> None:
    """The rungs from top to bottom; asides say what keeps one on a rung."""
    diagram.box("rules", "Rules", 0, 0, tone="muted")
    diagram.box("logistic", "Logistic,\ncalibrated", 0, 1, tone="cool")
    diagram.box("boosting", "Boosting", 0, 2, tone="accent")
    diagram.box("network", "Network with\nembeddings", 0, 3, tone="warm")
    diagram.arrow("rules", "logistic", "300 labels")
    diagram.arrow("logistic", "boosting", "lower bound pays")
    diagram.arrow("boosting", "network", "rows per category")
    diagram.note("floor, data faults", 1.4, 1)
    diagram.note("default for tables", 1.4, 2)
    diagram.note("latency, price, watch", 1.4, 3)
