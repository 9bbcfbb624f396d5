"""Which of six stories serves which of nine competencies, and which rest on a single story."""

from matplotlib.figure import Figure

INK, MUTED, ACCENT, WARM, SOFT = "#111111", "#777777", "#1f6f5c", "#b4531a", "#dddddd"
STORIES = {
    "Latency": {"ownership", "debugging", "prioritisation"},
    "Rollback": {"ownership", "failure and recovery", "debugging"},
    "Metric\ndispute": {"conflict", "influence without authority", "cross-functional work"},
    "Labels": {"ambiguity", "cross-functional work"},
    "Hidden\nlistings": {"ethics and safety"},
    "Canary\nhabit": {"influence without authority", "prioritisation"},
}
COMPETENCIES = (
    "ownership", "debugging", "prioritisation", "influence without authority", "cross-functional work",
    "conflict", "ambiguity", "failure and recovery", "ethics and safety",
)  # fmt: skip


def draw(figure: Figure) -> None:
    """A dot where a story serves a competency; competencies with one story are drawn in the warm tone."""
    axes = figure.subplots()
    for row, competency in enumerate(COMPETENCIES):
        serving = [column for column, served in enumerate(STORIES.values()) if competency in served]
        assert len(serving) == (1 if row >= 5 else 2), "the page's alternative text names the single ones"
        tone = WARM if len(serving) == 1 else ACCENT
        axes.plot([-0.4, 5.4], [row, row], color=SOFT, linewidth=1, zorder=0)
        axes.plot(serving, [row] * len(serving), color=tone, marker="o", markersize=9, linestyle="none")
        axes.text(6.1, row, str(len(serving)), color=tone, fontsize=10, ha="center", va="center")
    axes.set_yticks(range(len(COMPETENCIES)), COMPETENCIES)
    axes.set_xticks([*range(len(STORIES)), 6.1], [*STORIES, "stories"])
    axes.xaxis.tick_top()
    axes.set(xlim=(-0.5, 6.5), ylim=(8.6, -0.6))
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(labelsize=9, colors=INK, length=0)
