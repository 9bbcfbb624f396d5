"""One order on a time axis: what may be a feature, and what leaks."""

from matplotlib.figure import Figure

INK, MUTED, ACCENT, WARM, SOFT = "#111111", "#777777", "#1f6f5c", "#b4531a", "#dddddd"


def draw(figure: Figure) -> None:
    """Events as points on one axis; windows of two aggregates below it."""
    axes = figure.subplots()
    axes.axhline(0, color=INK, linewidth=1)
    axes.axvline(0, color=INK, linewidth=1.5, linestyle="--")
    axes.text(-1.5, 2.55, "prediction moment", color=INK, fontsize=10, ha="right")
    events = [
        (-52, "order", ACCENT, 0.45),
        (-33, "order", ACCENT, 0.45),
        (-12, "support\ncontact", ACCENT, 0.45),
        (9, "support\ncontact", WARM, 0.45),
        (22, "refund", WARM, 0.45),
        (40, "chargeback:\nthe label", WARM, 0.45),
    ]
    for day, name, colour, height in events:
        axes.plot([day], [0], color=colour, marker="o", markersize=8)
        axes.text(day, height, name, color=colour, fontsize=9, ha="center", va="bottom")
    axes.plot([-60, 0], [-0.9, -0.9], color=ACCENT, linewidth=6, solid_capstyle="butt")
    axes.text(-30, -1.15, "rate as of the moment: may be used", color=ACCENT, fontsize=9, ha="center", va="top")
    axes.plot([-60, 50], [-2.1, -2.1], color=WARM, linewidth=6, solid_capstyle="butt")
    axes.text(-30, -2.35, "rate over all time: leaks", color=WARM, fontsize=9, ha="center", va="top")
    axes.set_xlim(-62, 54)
    axes.set_ylim(-3.1, 3.0)
    axes.set_yticks([])
    axes.set_xticks([-60, -30, 0, 30])
    axes.spines["left"].set_visible(False)
    axes.set_xlabel("days from the order", fontsize=9)
    axes.tick_params(labelsize=9, colors=INK)
