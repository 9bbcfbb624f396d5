"""The minutes of a 45-minute mock: warm-up outside, wrap-up inside, scorecards before talk."""

from matplotlib.figure import Figure

INK, MUTED = "#111111", "#777777"
ACCENT, WARM, COOL, SOFT = "#1f6f5c", "#b4531a", "#3b5b92", "#dddddd"
PHASES = [  # label, start, end, row, colour
    ("warm-up", -5, 0, 0, SOFT),
    ("problem: 40 minutes", 0, 40, 1, ACCENT),
    ("wrap-up", 40, 45, 2, WARM),
    ("both score, in silence", 45, 55, 3, COOL),
    ("compare", 55, 65, 4, SOFT),
]


def draw(figure: Figure) -> None:
    """Bars on a common time axis; the shaded span is what the candidate's round will last."""
    assert PHASES[1][2] - PHASES[1][1] == 40 and PHASES[2][2] - PHASES[1][1] == 45
    assert PHASES[-1][2] - PHASES[0][1] == 70, "the page says to book 70 minutes"
    axes = figure.add_subplot()
    axes.axvspan(0, 45, color=SOFT, alpha=0.35, linewidth=0, zorder=0)
    for label, start, end, row, colour in PHASES:
        axes.barh(row, end - start, left=start, height=0.62, color=colour)
        left_of = row >= 3
        axes.text(
            start - 0.8 if left_of else end + 0.8,
            row,
            label,
            ha="right" if left_of else "left",
            va="center",
            color=INK,
            fontsize=10,
        )
    axes.text(22.5, -0.75, "the round: 45 minutes", color=MUTED, fontsize=9, ha="center", va="center")
    axes.set(xlim=(-7, 67), ylim=(4.7, -1.2), yticks=[], xticks=[-5, 0, 10, 20, 30, 40, 45, 55, 65])
    axes.set_xlabel("minutes", fontsize=10, color=INK)
    axes.spines["left"].set_visible(False)
    axes.tick_params(labelsize=9, colors=INK)
