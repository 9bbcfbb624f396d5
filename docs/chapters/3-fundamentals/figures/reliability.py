"""Reliability of the raw score and of the Platt-scaled score on the test payments."""

import random
from math import exp, log
from statistics import fmean

from matplotlib.figure import Figure

INK, MUTED = "#111111", "#777777"
ACCENT, WARM = "#1f6f5c", "#b4531a"
BINS = 8


def sigmoid(x: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-x))


def payments(n: int, seed: int) -> tuple[list[float], list[int]]:
    """Margins and fraud labels, the same as in the section's samples."""
    rng = random.Random(seed)
    margins, labels = [], []
    for _ in range(n):
        true_log_odds, high_value = rng.gauss(-5.2, 1.9), rng.random() < 0.1
        margins.append(1.4 * true_log_odds + log(20) + high_value)
        labels.append(int(rng.random() < sigmoid(true_log_odds)))
    return margins, labels


def fit_platt(margins: list[float], labels: list[int]) -> tuple[float, float]:
    """Slope and intercept of Platt scaling by Newton's method, with Platt's softened targets."""
    positives = sum(labels)
    target = {1: (positives + 1) / (positives + 2), 0: 1 / (len(labels) - positives + 2)}
    a, b = 1.0, 0.0
    for _ in range(15):
        ga = gb = haa = hab = hbb = 0.0
        for m, y in zip(margins, labels, strict=True):
            p = sigmoid(a * m + b)
            error, weight = p - target[y], p * (1 - p)
            ga, gb = ga + error * m, gb + error
            haa, hab, hbb = haa + weight * m * m, hab + weight * m, hbb + weight
        det = haa * hbb - hab * hab
        a, b = a - (hbb * ga - hab * gb) / det, b - (haa * gb - hab * ga) / det
    return a, b


def reliability(labels: list[int], predictions: list[float]) -> tuple[list[float], list[float]]:
    """Mean prediction and observed rate in bins of equal count."""
    pairs = sorted(zip(predictions, labels, strict=True))
    edges = [round(i * len(pairs) / BINS) for i in range(BINS + 1)]
    parts = [pairs[start:end] for start, end in zip(edges, edges[1:], strict=False)]
    return [fmean(p for p, _ in part) for part in parts], [fmean(y for _, y in part) for part in parts]


def draw(figure: Figure) -> None:
    """Observed fraud rate against predicted probability, both on logarithmic axes."""
    figure.set_size_inches(6.4, 3.6)
    axes = figure.subplots()
    a, b = fit_platt(*payments(8000, seed=11))
    margins, labels = payments(8000, seed=21)
    axes.plot([5e-4, 1], [5e-4, 1], color=MUTED, linestyle="--", linewidth=1)
    for name, colour, marker, scores in (
        ("raw score", WARM, "s", [sigmoid(m) for m in margins]),
        ("after Platt scaling", ACCENT, "o", [sigmoid(a * m + b) for m in margins]),
    ):
        said, seen = reliability(labels, scores)
        shown = [(x, y) for x, y in zip(said, seen, strict=True) if y > 0]
        axes.plot(*zip(*shown, strict=True), color=colour, marker=marker, linewidth=1.6, markersize=5, label=name)
    axes.text(0.10, 0.165, "said = seen", color=MUTED, fontsize=9, rotation=33)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlim(8e-4, 1)
    axes.set_ylim(8e-4, 0.5)
    ticks = [0.001, 0.01, 0.1]
    axes.set_xticks([*ticks, 1], ["0.1%", "1%", "10%", "100%"])
    axes.set_yticks(ticks, ["0.1%", "1%", "10%"])
    axes.minorticks_off()
    axes.set_xlabel("mean predicted probability in the bin", fontsize=9, color=INK)
    axes.set_ylabel("observed share of fraud", fontsize=9, color=INK)
    axes.legend(loc="upper left", fontsize=9, frameon=False, labelcolor=INK)
    axes.tick_params(labelsize=9, colors=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(MUTED)
    figure.tight_layout()
