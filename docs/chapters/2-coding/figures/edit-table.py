"""The edit-distance table of two short words with one cheapest path through it."""

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

INK, MUTED, ACCENT, SOFT = "#111111", "#777777", "#1f6f5c", "#dddddd"
A, B = "rank", "track"


def table_of(a: str, b: str) -> list[list[int]]:
    """dp[i][j]: edits that turn the first i of a into the first j of b."""
    table = [[i + j for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            around = min(table[i - 1][j], table[i][j - 1], table[i - 1][j - 1])
            table[i][j] = table[i - 1][j - 1] if a[i - 1] == b[j - 1] else 1 + around
    return table


def path_of(table: list[list[int]], a: str, b: str) -> list[tuple[int, int]]:
    """Cells of one cheapest path, from the last to the first."""
    i, j = len(a), len(b)
    path = [(i, j)]
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
        elif j and table[i][j] == table[i][j - 1] + 1:
            j -= 1
        else:
            i -= 1
        path.append((i, j))
    return path


def draw(figure: Figure) -> None:
    """The numbers in a grid, the path shaded."""
    table = table_of(A, B)
    path = path_of(table, A, B)
    assert table[-1][-1] == 2, "the page's alternative text states this number"
    assert path[::-1] == [(0, 0), (0, 1), (1, 2), (2, 3), (3, 4), (4, 5)], "the caption reads the path aloud"
    axes = figure.add_subplot()
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            on_path = (i, j) in path
            axes.add_patch(
                Rectangle((j, i), 1, 1, facecolor=SOFT if on_path else "none", edgecolor=MUTED, linewidth=0.8)
            )
            axes.text(
                j + 0.5,
                i + 0.5,
                str(value),
                ha="center",
                va="center",
                fontsize=12,
                color=ACCENT if on_path else INK,
                fontweight="bold" if on_path else "normal",
            )
    for j, letter in enumerate(["“”", *B]):
        axes.text(j + 0.5, -0.35, letter, ha="center", va="center", fontsize=12, color=INK)
    for i, letter in enumerate(["“”", *A]):
        axes.text(-0.4, i + 0.5, letter, ha="center", va="center", fontsize=12, color=INK)
    axes.text(-0.9, len(A) / 2 + 0.5, "first i of “rank”", rotation=90, ha="center", va="center", fontsize=10, color=MUTED)
    axes.text(len(B) / 2 + 0.5, -0.95, "first j of “track”", ha="center", va="center", fontsize=10, color=MUTED)
    axes.set(xlim=(-1.2, len(B) + 1.1), ylim=(len(A) + 1.1, -1.3))
    axes.set_aspect("equal")
    axes.axis("off")
