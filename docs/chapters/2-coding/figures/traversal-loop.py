"""The loop that BFS, DFS, topological order and Dijkstra share."""


def lay_out(diagram):
    diagram.box("container", "Container", 0, 0)
    diagram.box("take", "Take one node", 1, 0, tone="accent")
    diagram.box("each", "Each neighbour", 2, 0)
    diagram.box("question", "Unseen,\nor cheaper?", 2, 1, tone="accent")
    diagram.box("record", "Record distance\nand parent", 1, 1)
    diagram.box("skip", "Skip it", 2, 2, tone="muted")
    diagram.arrow("container", "take", "")
    diagram.arrow("take", "each", "")
    diagram.arrow("each", "question", "")
    diagram.arrow("question", "record", "yes")
    diagram.arrow("record", "container", "push")
    diagram.arrow("question", "skip", "no", tone="muted", dashed=True)
