"""The six sections as steps of one assistant, and where evaluation sends you back."""


def lay_out(diagram):
    """Three steps on the way out, three on the way back."""
    diagram.box("budget", "1 Budget\n3,700 tokens", 0, 0)
    diagram.box("rules", "2 Rules, tools\nschema, router", 1, 0, tone="cool")
    diagram.box("index", "3 Index\nrecall@k, filters", 2, 0, tone="accent")
    diagram.box("answers", "4 Answers\nverified spans", 2, 1, tone="accent")
    diagram.box("gate", "5 Evaluation\nslices, gate", 1, 1, tone="warm")
    diagram.box("bill", "6 Time, money\ncaches, guards", 0, 1)
    diagram.arrow("budget", "rules")
    diagram.arrow("rules", "index")
    diagram.arrow("index", "answers")
    diagram.arrow("answers", "gate")
    diagram.arrow("gate", "bill")
    diagram.arrow("gate", "rules", "failed cases", dashed=True)
