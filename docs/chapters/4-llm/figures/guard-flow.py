"""Where guards and caches sit on the way of one request."""


def lay_out(diagram):
    """Permission filter first; content caches behind it; a ladder for what fails."""
    diagram.box("request", "Request\nreader, question", 0, 0)
    diagram.box("before", "Guards before\nrights, injection", 1, 0, tone="warm")
    diagram.box("response", "Response cache\nfull key", 2, 0, tone="cool")
    diagram.box("retrieval", "Retrieve, rerank\nthree caches", 2, 1, tone="cool")
    diagram.box("generator", "Generator\nrouted by need", 1, 1, tone="accent")
    diagram.box("after", "Guards after\nschema, citations", 1, 2, tone="warm")
    diagram.box("ladder", "Clarify, sources,\nor refuse", 0, 1, tone="muted")
    diagram.box("answer", "Answer", 0, 2, tone="ink")
    diagram.arrow("request", "before")
    diagram.arrow("before", "response")
    diagram.arrow("response", "retrieval", "miss")
    diagram.arrow("retrieval", "generator")
    diagram.arrow("generator", "after")
    diagram.arrow("after", "answer", "passed")
    diagram.arrow("before", "ladder", dashed=True)
    diagram.arrow("after", "ladder", "failed", dashed=True)
