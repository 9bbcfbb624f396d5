"""Policy assistant: a question through filters, evidence gate and citation check."""


def lay_out(diagram):
    diagram.box("ask", "Question\nidentity, guards", 0, 0)
    diagram.box("cache", "Response cache\nkey with groups", 1.25, 0)
    diagram.box("ingest", "Ingestion: owner,\ndates, groups", 2.5, 0)
    diagram.box("retrieve", "Hybrid retrieval\ngroups, dates", 2.5, 1.2, tone="accent")
    diagram.box("gate", "Evidence gate\nafter reranker", 1.25, 1.2, tone="accent")
    diagram.box("generate", "Generator\nat most 200 tokens", 0, 1.2)
    diagram.box("check", "Citation check,\nthen answer", 0, 2.4, tone="accent")
    diagram.box("route", "No evidence: clarify,\nsources or refuse", 1.25, 2.4, tone="warm")
    diagram.arrow("ask", "cache")
    diagram.arrow("cache", "retrieve", "miss")
    diagram.arrow("ingest", "retrieve", "versioned index", dashed=True)
    diagram.arrow("retrieve", "gate")
    diagram.arrow("gate", "generate")
    diagram.arrow("generate", "check")
    diagram.arrow("gate", "route", tone="warm", dashed=True)
