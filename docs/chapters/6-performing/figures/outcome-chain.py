"""The climb from a technical choice to an outcome, with the weakest link marked."""


def lay_out(diagram) -> None:
    """Four boxes; solid arrows were measured, the dashed one is assumed."""
    diagram.box("choice", "Choice\nrank by stock too", 0, 0, tone="ink")
    diagram.box("system", "System\nout of stock 9 to 3%", 0, 1.4, tone="accent")
    diagram.box("user", "User\nsubstitutions 11 to 8%", 1.8, 1.4, tone="accent")
    diagram.box("outcome", "Outcome\nmore second orders", 1.8, 0, tone="warm")
    diagram.arrow("choice", "system", "measured")
    diagram.arrow("system", "user", "measured in a test")
    diagram.arrow("user", "outcome", "assumed", tone="warm", dashed=True)
