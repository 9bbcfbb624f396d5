"""Cost per 1,000 test payments against the threshold, before and after calibration."""

import random
from bisect import bisect_left
from math import exp, log

from matplotlib.figure import Figure

INK, MUTED = "#111111", "#777777"
ACCENT, WARM = "#1f6f5c", "#b4531a"
C_FP, C_FN = 4, 90


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


def cost_curve(labels: list[int], scores: list[float], thresholds: list[float]) -> list[float]:
    """Regret in euros per 1,000 payments at each threshold."""
    fraud = sorted(s for s, y in zip(scores, labels, strict=True) if y)
    legitimate = sorted(s for s, y in zip(scores, labels, strict=True) if not y)
    return [
        1000 * (C_FN * bisect_left(fraud, t) + C_FP * (len(legitimate) - bisect_left(legitimate, t))) / len(labels)
        for t in thresholds
    ]


def draw(figure: Figure) -> None:
    """Both curves, each with its minimum, and the cost rule as a dashed line."""
    axes = figure.subplots()
    a, b = fit_platt(*payments(8000, seed=11))
    margins, labels = payments(8000, seed=21)
    thresholds = [10 ** (-3 + 3 * step / 300) for step in range(301)]
    for name, colour, scores in (
        ("raw score", WARM, [sigmoid(m) for m in margins]),
        ("after Platt scaling", ACCENT, [sigmoid(a * m + b) for m in margins]),
    ):
        costs = cost_curve(labels, scores, thresholds)
        axes.plot(thresholds, costs, color=colour, linewidth=1.8, label=name)
        lowest = min(costs)
        axes.plot([thresholds[costs.index(lowest)]], [lowest], color=colour, marker="o", markersize=6)
    rule = C_FP / (C_FP + C_FN)
    axes.axvline(rule, color=INK, linestyle="--", linewidth=1)
    axes.text(rule * 0.93, 3050, f"the rule: {rule:.4f}", color=INK, fontsize=9, ha="right")
    axes.set_xscale("log")
    axes.set_xticks([0.001, 0.01, 0.1, 1], ["0.001", "0.01", "0.1", "1"])
    axes.minorticks_off()
    axes.set_xlim(0.001, 1)
    axes.set_ylim(900, 4000)
    axes.set_xlabel("threshold (logarithmic)", fontsize=9)
    axes.set_ylabel("cost per 1,000 payments, €", fontsize=9)
    axes.legend(loc="upper right", fontsize=9, labelcolor=INK)
    axes.tick_params(labelsize=9, colors=INK)
