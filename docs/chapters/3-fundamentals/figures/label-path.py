"""From rules to a supervised model: labels as a by-product of a review queue."""


def lay_out(diagram) -> None:
    """Five boxes in two columns; the loop runs through the queue."""
    diagram.box("rules", "Rules and\nanomaly score", 0, 0, tone="muted")
    diagram.box("traffic", "Random slice\nof all traffic", 2, 0, tone="warm")
    diagram.box("queue", "Ranked review\nqueue", 1, 1, tone="ink")
    diagram.box("labels", "Verdicts become\nlabels", 1, 2, tone="cool")
    diagram.box("model", "Supervised\nbaseline", 1, 3, tone="accent")
    diagram.arrow("rules", "queue", "day one")
    diagram.arrow("traffic", "queue", "keeps it honest", tone="warm", dashed=True)
    diagram.arrow("queue", "labels")
    diagram.arrow("labels", "model", "a few hundred")
    diagram.arrow("model", "queue", "takes over", tone="accent")
