"""The reply assistant as boxes: what part one of a deep dive should make the listener draw."""


def lay_out(diagram) -> None:
    """Three columns: where data comes from, the path of a reply, what watches it."""
    diagram.box("desk", "Agent desk\nmessage arrives", 0, 0, tone="ink")
    diagram.box("policies", "Policy pages\nchange trigger", 0, 1, tone="muted")
    diagram.box("fetch", "Retrieval\n4 passages", 1, 0.5, tone="cool")
    diagram.box("model", "Small model\nfirst token 240 ms", 1, 1.75, tone="accent")
    diagram.box("check", "Source check\nno source, no draft", 1, 3, tone="accent")
    diagram.box("draft", "Draft to agent\nsend, edit, drop", 0, 3, tone="ink")
    diagram.box("traces", "Traces\nversions, sources", 2, 2.4, tone="muted")
    diagram.box("golden", "Golden set\nnightly, gates", 2, 1.1, tone="warm")
    diagram.arrow("desk", "fetch")
    diagram.arrow("policies", "fetch")
    diagram.arrow("fetch", "model")
    diagram.arrow("model", "check")
    diagram.arrow("check", "draft")
    diagram.arrow("check", "traces", dashed=True)
    diagram.arrow("traces", "golden", dashed=True)
    diagram.arrow("golden", "model", dashed=True)
