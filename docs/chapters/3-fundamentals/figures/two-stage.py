"""Candidates by two towers and an index, then a re-ranker on the survivors."""


def lay_out(diagram) -> None:
    """Three stages from top to bottom; the towers feed the first."""
    diagram.box("query", "Query tower:\none vector, now", 0, 0, tone="cool")
    diagram.box("items", "Item tower:\nall, ahead of time", 2, 0, tone="cool")
    diagram.box("index", "Index: nearest\nof 1,000,000", 1, 1, tone="ink")
    diagram.box("rerank", "Re-ranker\non the pair", 1, 2, tone="accent")
    diagram.box("shown", "Ten shown", 1, 3, tone="muted")
    diagram.arrow("query", "index")
    diagram.arrow("items", "index")
    diagram.arrow("index", "rerank", "100 to 500")
    diagram.arrow("rerank", "shown", "order")
