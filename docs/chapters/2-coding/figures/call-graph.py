"""Two routes from the gateway to the model: fewest calls above, least time below."""

UPPER = {("gateway", "cache"): 2, ("cache", "model"): 90}
LOWER = {
    ("gateway", "rewriter"): 8,
    ("rewriter", "retriever"): 20,
    ("retriever", "reranker"): 15,
    ("reranker", "model"): 40,
}


def lay_out(diagram):
    # The page's alternative text states these four numbers.
    assert (sum(UPPER.values()), len(UPPER)) == (92, 2)
    assert (sum(LOWER.values()), len(LOWER)) == (83, 4)
    diagram.box("cache", "cache", 1.5, 0, tone="warm")
    diagram.box("gateway", "gateway", 0, 1)
    diagram.box("model", "model", 3, 1)
    for column, name in enumerate(["rewriter", "retriever", "reranker"]):
        diagram.box(name, name, column + 0.5, 2, tone="accent")
    for (start, end), ms in {**UPPER, **LOWER}.items():
        diagram.arrow(start, end, f"{ms} ms")
