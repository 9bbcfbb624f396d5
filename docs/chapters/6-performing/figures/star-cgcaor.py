"""STAR as the shape and CGCAOR as the checklist: which part becomes which."""


def lay_out(diagram) -> None:
    """Draw the four parts of STAR on the left and the six of CGCAOR on the right."""
    diagram.box("s", "Situation", 0, 0, tone="muted")
    diagram.box("t", "Task", 0, 1, tone="muted")
    diagram.box("a", "Action", 0, 3, tone="muted")
    diagram.box("r", "Result", 0, 4, tone="muted")
    diagram.box("context", "Context\n1-2 sentences", 1, 0, tone="ink")
    diagram.box("goal", "Goal\none, with a number", 1, 1, tone="ink")
    diagram.box("constraints", "Constraints\nwhat you cannot move", 1, 2, tone="ink")
    diagram.box("actions", "Actions\n2-3 decisions", 1, 3, tone="accent")
    diagram.box("outcome", "Outcome\nbefore, after, how", 1, 4, tone="ink")
    diagram.box("reflection", "Reflection\na practice today", 1, 5, tone="warm")
    diagram.arrow("s", "context")
    diagram.arrow("t", "goal")
    diagram.arrow("t", "constraints")
    diagram.arrow("a", "actions")
    diagram.arrow("r", "outcome")
    diagram.note("not in STAR:\nadd it", 0, 5)
