"""Reliability of the raw score and of the Platt-scaled score on the test payments."""

import random
from math import exp, log, sqrt
from statistics import fmean

from matplotlib.figure import Figure

INK, MUTED = "#111111", "#777777"
ACCENT, WARM = "#1f6f5c", "#b4531a"
BINS = 6


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


def interval(positives: int, n: int) -> tuple[float, float]:
    """Wilson's 95% interval for a share of `positives` in `n`."""
    share, z = positives / n, 1.96
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(centre - half, 1e-5), centre + half


def draw(figure: Figure) -> None:
    """Observed fraud rate against predicted probability, on logarithmic axes, with intervals."""
    axes = figure.subplots()
    a, b = fit_platt(*payments(8000, seed=11))
    margins, labels = payments(8000, seed=21)
    axes.plot([1e-4, 1], [1e-4, 1], color=MUTED, linestyle="--", linewidth=1)
    for name, colour, marker, scores in (
        ("raw score", WARM, "s", [sigmoid(m) for m in margins]),
        ("after Platt scaling", ACCENT, "o", [sigmoid(a * m + b) for m in margins]),
    ):
        pairs = sorted(zip(scores, labels, strict=True))
        size = len(pairs) // BINS
        parts = [pairs[start : start + size] for start in range(0, size * BINS, size)]
        said = [fmean(p for p, _ in part) for part in parts]
        seen = [fmean(y for _, y in part) for part in parts]
        spans = [interval(sum(y for _, y in part), size) for part in parts]
        axes.plot(said, seen, color=colour, marker=marker, linewidth=1.6, markersize=5, label=name)
        for x, (low, high) in zip(said, spans, strict=True):
            axes.plot([x, x], [low, high], color=colour, linewidth=1)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlim(3e-4, 1)
    axes.set_ylim(1e-4, 0.5)
    ticks = [0.001, 0.01, 0.1]
    axes.set_xticks([*ticks, 1], ["0.1%", "1%", "10%", "100%"])
    axes.set_yticks(ticks, ["0.1%", "1%", "10%"])
    axes.minorticks_off()
    axes.set_xlabel("mean predicted probability in the bin", fontsize=9)
    axes.set_ylabel("observed share of fraud", fontsize=9)
    axes.legend(loc="upper left", fontsize=9, labelcolor=INK)
    axes.tick_params(labelsize=9, colors=INK)
