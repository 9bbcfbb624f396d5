"""How the six sections of the chapter build on each other, with the one loop between mocks and answers."""


def lay_out(diagram) -> None:
    """Story bank on the left, the loop of rehearsal in the middle, the last rounds and the offer on the right."""
    diagram.box("bank", "Story bank\nchapter 1", 0, 0.75, tone="muted")
    diagram.box("behavioural", "1 Behavioural\ndecisions told", 1.2, 0, tone="ink")
    diagram.box("technical", "2 Storytelling\noptions, proof", 1.2, 1.5, tone="ink")
    diagram.box("mocks", "3 Mock loops\none fault at a time", 2.4, 0.75, tone="accent")
    diagram.box("take-home", "4 Take-homes\nand talks", 1.2, 3, tone="ink")
    diagram.box("manager", "5 Manager round\nvalue, priorities", 2.4, 2.2, tone="ink")
    diagram.box("offer", "6 Level, pay,\ndecision", 2.4, 3.4, tone="warm")
    diagram.arrow("bank", "behavioural")
    diagram.arrow("bank", "technical")
    diagram.arrow("behavioural", "mocks")
    diagram.arrow("technical", "mocks")
    diagram.arrow("mocks", "behavioural", "score", dashed=True)
    diagram.arrow("technical", "take-home")
    diagram.arrow("mocks", "manager")
    diagram.arrow("take-home", "manager")
    diagram.arrow("manager", "offer")
