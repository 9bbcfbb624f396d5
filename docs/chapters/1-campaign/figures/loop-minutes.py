"""Interview minutes by kind of round in the book's four mock loops."""

from matplotlib.figure import Figure

INK, MUTED, ACCENT, WARM, COOL, SOFT = "#111111", "#777777", "#1f6f5c", "#b4531a", "#3b5b92", "#dddddd"
KINDS = {
    "recruiter": (MUTED, "#ffffff"),
    "coding, build, debugging": (COOL, "#ffffff"),
    "fundamentals, evaluation, incident": (WARM, "#ffffff"),
    "design": (ACCENT, "#ffffff"),
    "behavioural": (SOFT, INK),
}
LOOPS = {  # minutes in the order of KINDS
    "Applied ML": (15, 45, 45, 45, 45),
    "Platform": (15, 105, 0, 60, 45),
    "LLM": (15, 105, 30, 45, 45),
    "MLOps": (15, 45, 45, 45, 45),
}


def draw(figure: Figure) -> None:
    """One stacked bar a loop; the number in a part is its minutes, the one at the end the sum."""
    totals = [sum(minutes) for minutes in LOOPS.values()]
    assert totals == [195, 225, 240, 195], "the page's alternative text states these sums"
    axes = figure.subplots()
    for row, minutes in enumerate(LOOPS.values()):
        left = 0
        for (fill, text), part in zip(KINDS.values(), minutes, strict=True):
            if part:
                axes.barh(row, part, left=left, height=0.62, color=fill, linewidth=0)
                axes.text(left + part / 2, row, str(part), color=text, fontsize=9, ha="center", va="center")
            left += part
        axes.text(left + 3, row, f"{left} min", color=INK, fontsize=9, va="center")
    handles = [axes.barh(0, 0, color=fill, linewidth=0) for fill, _ in KINDS.values()]
    figure.legend(handles, list(KINDS), loc="outside lower center", ncols=2, fontsize=9, labelcolor=INK)
    axes.set_yticks(range(len(LOOPS)), list(LOOPS))
    axes.invert_yaxis()
    axes.set_xlim(0, 272)
    axes.set_xlabel("minutes", fontsize=9, color=INK)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(labelsize=9, colors=INK, length=0)
