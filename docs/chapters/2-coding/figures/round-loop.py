"""The stages of a coding round and the two ways back that are allowed."""


def lay_out(diagram):
    for column, (key, label) in enumerate(
        [("clarify", "Clarify\n5 min"), ("plan", "Plan\n5 to 8 min"), ("code", "Implement\n20 min"), ("test", "Test\n8 min")]
    ):
        diagram.box(key, label, column, 0, tone="accent")
    diagram.box("switch", "Say it,\nswitch", 1, 1, tone="warm")
    diagram.box("localise", "Localise\nthe bug", 2, 1, tone="warm")
    diagram.box("summary", "Summary\n2 min", 3, 1)
    diagram.arrow("clarify", "plan", "")
    diagram.arrow("plan", "code", "")
    diagram.arrow("code", "test", "")
    diagram.arrow("test", "summary", "green")
    diagram.arrow("test", "localise", "red", tone="warm")
    diagram.arrow("localise", "code", "one cause", tone="warm", dashed=True)
    diagram.arrow("localise", "switch", "plan false", tone="warm", dashed=True)
    diagram.arrow("switch", "plan", "", tone="warm", dashed=True)
