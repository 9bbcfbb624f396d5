"""Home feed: sources, two rankers, re-rank, and the impression log that feeds training."""


def lay_out(diagram):
    diagram.box("sources", "Four sources\n40 ms deadline", 0, 0)
    diagram.box("filter", "Merge, filter\nby policy: 500", 1.25, 0)
    diagram.box("light", "Light ranker\n500 to 100", 2.5, 0, tone="accent")
    diagram.box("heavy", "Heavy ranker\nfour outcomes", 2.5, 1.2, tone="accent")
    diagram.box("rerank", "Re-rank: diversity,\nexploration", 1.25, 1.2)
    diagram.box("feed", "Feed\n20 items", 0, 1.2)
    diagram.box("log", "Impression log:\nposition, chance", 0, 2.4, tone="warm")
    diagram.box("labels", "Labels, weighted\nby position", 1.25, 2.4)
    diagram.box("train", "Daily training,\ngate, registry", 2.5, 2.4)
    diagram.arrow("sources", "filter")
    diagram.arrow("filter", "light")
    diagram.arrow("light", "heavy")
    diagram.arrow("heavy", "rerank")
    diagram.arrow("rerank", "feed")
    diagram.arrow("feed", "log")
    diagram.arrow("log", "labels")
    diagram.arrow("labels", "train")
    diagram.arrow("train", "heavy", "canary", dashed=True)
