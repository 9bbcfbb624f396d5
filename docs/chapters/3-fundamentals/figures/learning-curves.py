"""Three learning curves: bias, variance, and good offline but poor in production."""

import random
from math import cos, pi, sin, sqrt
from statistics import fmean

from matplotlib.figure import Figure

INK, MUTED, ACCENT, WARM, COOL = "#111111", "#777777", "#1f6f5c", "#b4531a", "#3b5b92"
SIZES = [20, 28, 40, 57, 80, 113, 160, 226, 320]
NOISE, LIVE_SHIFT = 4.0, 8.0


def minutes(x: float) -> float:
    """The courier's true mean; x = 0 is 8:00 and x = 1 is 20:00."""
    return 35 + 12 * sin(7 * x) - 6 * x


def trips(n: int, seed: int, shift: float = 0.0) -> tuple[list[float], list[float]]:
    """Trips as on the page; `shift` minutes come on top of each."""
    rng = random.Random(seed)
    xs = [rng.random() for _ in range(n)]
    return xs, [minutes(x) + shift + rng.gauss(0, NOISE) for x in xs]


def fit(xs: list[float], ys: list[float], k: int, lam: float) -> list[float]:
    """Ridge on k cosine waves, by elimination."""
    basis = [[cos(pi * j * x) for j in range(k + 1)] for x in xs]
    columns = list(zip(*basis, strict=True))
    rows = [
        [sum(u * v for u, v in zip(a, b, strict=True)) for b in columns]
        + [sum(u * v for u, v in zip(a, ys, strict=True))]
        for a in columns
    ]
    for i in range(1, k + 1):
        rows[i][i] += lam * len(xs)
    for i in range(k + 1):
        for r in range(k + 1):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def rmse(weights: list[float], xs: list[float], ys: list[float]) -> float:
    """Root mean squared error in minutes."""
    said = [sum(w * cos(pi * j * x) for j, w in enumerate(weights)) for x in xs]
    return sqrt(fmean((p - y) ** 2 for p, y in zip(said, ys, strict=True)))


def mean_curves(k: int, lam: float) -> tuple[list[float], list[float], list[float]]:
    """Train, validation and live errors, each the mean over twelve samples."""
    valid, live = trips(200, 99), trips(200, 98, LIVE_SHIFT)
    train_errors, valid_errors, live_errors = [], [], []
    for n in SIZES:
        samples = [trips(n, seed) for seed in range(1, 13)]
        models = [fit(*sample, k, lam) for sample in samples]
        train_errors.append(fmean(rmse(m, *s) for m, s in zip(models, samples, strict=True)))
        valid_errors.append(fmean(rmse(m, *valid) for m in models))
        live_errors.append(fmean(rmse(m, *live) for m in models))
    return train_errors, valid_errors, live_errors


def draw(figure: Figure) -> None:
    """Three panels that share the error axis."""
    panels = figure.subplots(1, 3, sharey=True)
    for axes, (k, lam, name) in zip(panels, [(1, 0, "A"), (14, 1e-3, "B"), (6, 1e-3, "C")], strict=True):
        train, valid, live = mean_curves(k, lam)
        axes.axhline(NOISE, color=MUTED, linestyle=":", linewidth=1)
        axes.plot(SIZES, train, color=ACCENT, linewidth=1.8)
        axes.plot(SIZES, valid, color=WARM, linewidth=1.8)
        if name == "A":
            assert abs(train[-1] - valid[-1]) < 0.5 and valid[-1] > 6.5
        if name == "B":
            assert valid[0] - train[0] > 4 and valid[-1] - train[-1] < 1
        if name == "C":
            axes.plot(SIZES, live, color=COOL, linewidth=1.8, linestyle="--")
            axes.text(320, live[-1] + 0.35, "production", color=COOL, fontsize=9, ha="right")
            assert live[-1] - valid[-1] > 3
        axes.text(20, 11.3, name, color=INK, fontsize=11, weight="bold", va="top")
        axes.set_xscale("log")
        axes.set_xticks([20, 80, 320], ["20", "80", "320"])
        axes.minorticks_off()
        axes.set_ylim(0, 11.5)
        axes.set_xlabel("training trips", fontsize=9)
        axes.tick_params(labelsize=9, colors=INK)
        if name == "B":
            axes.text(320, train[-1] - 0.9, "training", color=ACCENT, fontsize=9, ha="right")
            axes.text(60, 5.9, "validation", color=WARM, fontsize=9)
    panels[0].set_ylabel("error, minutes", fontsize=9)
