"""How the six sections of the chapter build on each other."""


def lay_out(diagram):
    """Target on the left, evidence on the right, the weekly review back to the gap map."""
    diagram.box("archetype", "1 Archetype\nthe target", 0, 1, tone="accent")
    diagram.box("rounds", "2 Rounds\nscored axes", 1, 0, tone="cool")
    diagram.box("posting", "3 Posting\nmusts, hidden rubrics", 1, 2, tone="cool")
    diagram.box("gaps", "4 Gap map\nand dated plan", 2, 1, tone="accent")
    diagram.box("portfolio", "5 Portfolio\nthings to open", 3, 0, tone="warm")
    diagram.box("stories", "6 Story bank\nand toolkit", 3, 2, tone="warm")
    diagram.arrow("archetype", "rounds")
    diagram.arrow("archetype", "posting")
    diagram.arrow("rounds", "gaps")
    diagram.arrow("posting", "gaps")
    diagram.arrow("gaps", "portfolio")
    diagram.arrow("gaps", "stories")
    diagram.arrow("portfolio", "gaps", dashed=True, tone="muted")
    diagram.arrow("stories", "gaps", dashed=True, tone="muted")
