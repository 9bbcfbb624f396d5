"""The pipeline with its contracts, and the two exits of the path for no evidence."""


def lay_out(diagram):
    """Question at the top left, answer at the bottom left, the second path at the right."""
    diagram.box("question", "Question\nand reader", 0, 0)
    diagram.box("retriever", "Retriever\nfilters, 20–50", 1, 0, tone="accent")
    diagram.box("reranker", "Reranker\nwhen unsure", 2, 0, tone="accent")
    diagram.box("rule", "Evidence rule\nweak? conflict?", 2, 1, tone="warm")
    diagram.box("generator", "Generator\n3–8 passages", 1, 1, tone="accent")
    diagram.box("check", "Citation check\nspans, numbers", 1, 2, tone="warm")
    diagram.box("answer", "Answer\nwith citations", 0, 2, tone="cool")
    diagram.box("other", "Clarify, sources\nor refuse", 2, 2, tone="cool")
    diagram.arrow("question", "retriever")
    diagram.arrow("retriever", "reranker", "ids")
    diagram.arrow("reranker", "rule", "scores")
    diagram.arrow("rule", "generator", "enough")
    diagram.arrow("rule", "other", "not enough", dashed=True)
    diagram.arrow("generator", "check", "spans")
    diagram.arrow("check", "answer", "verified")
    diagram.arrow("check", "other", "failed", dashed=True)
    diagram.note("Every arrow is logged", 0, 1)
