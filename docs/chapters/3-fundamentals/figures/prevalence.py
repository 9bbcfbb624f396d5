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
    roc, pr = figure.subplots(1, 2)
    curve = rates()
    roc.plot([fpr for fpr, _ in curve], [recall for _, recall in curve], color=INK, linewidth=1.8)
    roc.plot([0, 1], [0, 1], color=MUTED, linestyle="--", linewidth=1)
    area = NormalDist().cdf(SEPARATION / 2**0.5)
    roc.text(0.40, 0.16, f"all three prevalences\nROC-AUC {area:.2f}", color=INK, fontsize=9)
    roc.set_xlabel("false-positive rate", fontsize=9)
    roc.set_ylabel("recall", fontsize=9)

    labels_at = {0.5: (0.36, 0.80), 0.05: (0.46, 0.60), 0.005: (0.20, 0.34)}
    for prevalence, colour in ((0.5, ACCENT), (0.05, COOL), (0.005, WARM)):
        recall = [tpr for _, tpr in curve]
        precision = [prevalence * tpr / (prevalence * tpr + (1 - prevalence) * fpr) for fpr, tpr in curve]
        pr.plot(recall, precision, color=colour, linewidth=1.8)
        pr.axhline(prevalence, color=colour, linestyle="--", linewidth=1)
        pr.text(*labels_at[prevalence], f"{100 * prevalence:g}% positive", color=colour, fontsize=9)
    pr.set_xlabel("recall", fontsize=9)
    pr.set_ylabel("precision", fontsize=9)

    for axes in (roc, pr):
        axes.set_xlim(-0.02, 1.02)
        axes.set_ylim(-0.02, 1.04)
        axes.tick_params(labelsize=9, colors=INK)
