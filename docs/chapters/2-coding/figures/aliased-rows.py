"""Names and lists: three references to one row, against three references to three rows."""


def lay_out(diagram):
    diagram.note("one row, three names", 0.5, 0)
    diagram.note("three rows", 2.5, 0)
    diagram.box("shared", "[inf, inf]", 1, 2, tone="warm")
    for row in range(3):
        diagram.box(f"left{row}", f"grid[{row}]", 0, row + 1)
        diagram.box(f"right{row}", f"grid[{row}]", 2, row + 1)
        diagram.box(f"own{row}", "[inf, inf]", 3, row + 1, tone="accent")
        diagram.arrow(f"left{row}", "shared", "")
        diagram.arrow(f"right{row}", f"own{row}", "")
