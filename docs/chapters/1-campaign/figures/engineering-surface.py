"""The engineering surface of a project: eleven things to open, and the way back."""


def lay_out(diagram):
    """Four stages from left to right, what can be opened in each below, the way back on top."""
    diagram.box("data", "1 Data snapshot\nschema check", 0, 1, tone="cool")
    diagram.box("run", "2 One command\n3 configuration", 1, 1, tone="cool")
    diagram.box("report", "5 Baseline, ablation\n6 report by slice", 2, 1, tone="accent")
    diagram.box("serve", "7 Endpoint\np95 and cost", 3, 1, tone="accent")
    diagram.box("tests", "4 Unit and data\ntests in CI", 1, 2, tone="cool")
    diagram.box("watch", "8 Log records\none alert", 3, 2, tone="warm")
    diagram.box("back", "9 Last good version\nrollback", 2, 0, tone="warm")
    diagram.box("privacy", "10 Privacy notes", 0, 2, tone="muted")
    diagram.box("log", "11 Decision log", 2, 2, tone="muted")
    diagram.arrow("data", "run")
    diagram.arrow("run", "report")
    diagram.arrow("report", "serve", "gate")
    diagram.arrow("tests", "run")
    diagram.arrow("serve", "watch")
    diagram.arrow("serve", "back", dashed=True, tone="warm")
