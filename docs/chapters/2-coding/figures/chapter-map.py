"""How the six sections of the chapter build on each other."""


def lay_out(diagram):
    diagram.box("subset", "Python subset", 0, 1)
    diagram.box("windows", "Hashing,\nwindows", 1, 0, tone="accent")
    diagram.box("graphs", "Graphs", 1, 1, tone="accent")
    diagram.box("heaps", "Heaps,\nsearch", 1, 2, tone="accent")
    diagram.box("dp", "DP, and\nwhen not", 2, 1, tone="cool")
    diagram.box("live", "Live round", 3, 1, tone="warm")
    for pattern in ("windows", "graphs", "heaps"):
        diagram.arrow("subset", pattern, "")
        diagram.arrow(pattern, "dp", "")
    diagram.arrow("heaps", "graphs", "Dijkstra")
    diagram.arrow("dp", "live", "")
