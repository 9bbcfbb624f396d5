"""Level, then pay, then the decision: each with its own question and its own evidence."""


def lay_out(diagram) -> None:
    """Three columns joined by arrows that say what closes each conversation."""
    diagram.box("level", "1 Level, scope\nwhat is expected?", 0, 0, tone="accent")
    diagram.box("pay", "2 Total pay\nover four years", 1.5, 0, tone="ink")
    diagram.box("decision", "3 Decision\ngate, then weights", 3, 0, tone="warm")
    diagram.box("level-evidence", "Evidence: rounds,\ncomparable roles", 0, 1.2, tone="muted")
    diagram.box("pay-evidence", "Evidence: the letter,\nstated assumptions", 1.5, 1.2, tone="muted")
    diagram.box("decision-evidence", "Evidence: answers to\nyour own questions", 3, 1.2, tone="muted")
    diagram.arrow("level", "pay", "in writing")
    diagram.arrow("pay", "decision", "in writing")
    diagram.arrow("level-evidence", "level")
    diagram.arrow("pay-evidence", "pay")
    diagram.arrow("decision-evidence", "decision")
