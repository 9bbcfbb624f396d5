"""One score at three prevalences: the ROC curve stays, the precision-recall curve sinks."""

from statistics import NormalDist

from matplotlib.figure import Figure

INK, MUTED = "#111111", "#777777"
ACCENT, WARM, COOL = "#1f6f5c", "#b4531a", "#3b5b92"
SEPARATION = 2.0  # fraud scores lie two standard deviations above legitimate ones


def rates() -> list[tuple[float, float]]:
    """(false-positive rate, recall) from the strictest threshold to the loosest."""
    legitimate, fraud = NormalDist(0, 1), NormalDist(SEPARATION, 1)
    thresholds = [5.5 - step * 0.05 for step in range(190)]
    return [(1 - legitimate.cdf(t), 1 - fraud.cdf(t)) for t in thresholds]


def draw(figure: Figure) -> None:
    """Left: ROC. Right: precision against recall at 50%, 5% and 0.5% prevalence."""
    figure.set_size_inches(6.4, 3.2)
    roc, pr = figure.subplots(1, 2)
    curve = rates()
    roc.plot([fpr for fpr, _ in curve], [recall for _, recall in curve], color=INK, linewidth=1.8)
    roc.plot([0, 1], [0, 1], color=MUTED, linestyle="--", linewidth=1)
    area = NormalDist().cdf(SEPARATION / 2**0.5)
    roc.text(0.32, 0.30, f"all three prevalences\nROC-AUC {area:.2f}", color=INK, fontsize=9)
    roc.set_xlabel("false-positive rate", fontsize=9, color=INK)
    roc.set_ylabel("recall", fontsize=9, color=INK)

    labels_at = {0.5: (0.40, 0.90), 0.05: (0.40, 0.66), 0.005: (0.40, 0.27)}
    for prevalence, colour in ((0.5, ACCENT), (0.05, COOL), (0.005, WARM)):
        recall = [tpr for _, tpr in curve]
        precision = [
            prevalence * tpr / (prevalence * tpr + (1 - prevalence) * fpr) for fpr, tpr in curve
        ]
        pr.plot(recall, precision, color=colour, linewidth=1.8)
        pr.axhline(prevalence, color=colour, linestyle="--", linewidth=1)
        pr.text(*labels_at[prevalence], f"{prevalence:.1%} positive", color=colour, fontsize=9)
    pr.set_xlabel("recall", fontsize=9, color=INK)
    pr.set_ylabel("precision", fontsize=9, color=INK)

    for axes in (roc, pr):
        axes.set_xlim(-0.02, 1.02)
        axes.set_ylim(-0.02, 1.04)
        axes.tick_params(labelsize=9, colors=INK)
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(MUTED)
    figure.tight_layout()
