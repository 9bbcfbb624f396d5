"""The reply assistant as boxes: what part one of a deep dive should make the listener draw."""


def lay_out(diagram) -> None:
    """Three columns: where data comes from, the path of a reply, what watches it."""
    diagram.box("desk", "Agent desk\nmessage arrives", 0, 0, tone="ink")
    diagram.box("fetch", "Retrieval\n4 passages", 1, 0, tone="cool")
    diagram.box("policies", "Policy pages\nchange trigger", 2, 0, tone="muted")
    diagram.box("model", "Small model\nnames its passage", 1, 1, tone="accent")
    diagram.box("golden", "Golden set\nnightly, gates", 2, 1, tone="warm")
    diagram.box("draft", "Draft to agent\nsend, edit, drop", 0, 2, tone="ink")
    diagram.box("check", "Source check\nno source, no draft", 1, 2, tone="accent")
    diagram.box("traces", "Traces\nversions, sources", 2, 2, tone="muted")
    diagram.arrow("desk", "fetch")
    diagram.arrow("policies", "fetch")
    diagram.arrow("fetch", "model")
    diagram.arrow("model", "check")
    diagram.arrow("check", "draft")
    diagram.arrow("check", "traces", dashed=True)
    diagram.arrow("traces", "golden", dashed=True)
    diagram.arrow("golden", "model", dashed=True)
