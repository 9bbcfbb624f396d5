"""Two kinds of drift: moved inputs, tilted relation; what PSI sees and what AUC sees."""

from math import exp, log
from statistics import NormalDist

CONTROLS = {
    "shift": {"label": "Shift of the inputs", "min": -1.5, "max": 1.5, "step": 0.1, "value": 0.6},
    "slope": {"label": "Slope of the live relation (was 1)", "min": -1, "max": 2, "step": 0.1, "value": 1.0},
}
TRAINED = NormalDist(0, 1)
PLACES = [-4 + 8 * i / 160 for i in range(161)]
EDGES = [TRAINED.inv_cdf(i / 10) for i in range(1, 10)]


def risk(x: float, slope: float) -> float:
    """Probability of a positive at x."""
    return 1 / (1 + exp(2 - slope * x))


def psi(live: NormalDist) -> float:
    """Population stability index over tenths of the training inputs."""
    ends = [0.0, *(live.cdf(edge) for edge in EDGES), 1.0]
    shares = [max(b - a, 1e-6) for a, b in zip(ends, ends[1:], strict=False)]
    return sum((q - 0.1) * log(q / 0.1) for q in shares)


def auc(live: NormalDist, slope: float) -> float:
    """AUC of ranking by x, by summing over the grid."""
    positives = negatives = won = 0.0
    for x in PLACES:
        mass, p = live.pdf(x), risk(x, slope)
        won += mass * p * (negatives + mass * (1 - p) / 2)
        negatives += mass * (1 - p)
        positives += mass * p
    return won / (positives * negatives)


def compute(shift: float, slope: float) -> dict:
    """Densities and risk curves, and the two readings."""
    live = NormalDist(shift, 1)
    moved, ranking, before = psi(live), auc(live, slope), auc(TRAINED, 1.0)
    if moved > 0.1 and ranking > before - 0.05:
        finding = "the inputs moved and the ranking holds"
    elif moved > 0.1:
        finding = "inputs and ranking have both moved" if slope != 1 else "the inputs moved and the ranking suffers"
    elif ranking > before - 0.05:
        finding = "little has changed"
    else:
        finding = "the relation changed, and input tests do not see it"
    return {
        "x": {"label": "A feature", "range": [-4, 4]},
        "y": {"label": "Risk; density (scaled)", "range": [0, 1]},
        "lines": [
            {"name": "inputs then", "tone": "muted", "points": [[x, TRAINED.pdf(x)] for x in PLACES]},
            {"name": "inputs live", "tone": "cool", "points": [[x, live.pdf(x)] for x in PLACES]},
            {"name": "risk then", "tone": "ink", "dashed": True, "points": [[x, risk(x, 1.0)] for x in PLACES]},
            {"name": "risk live", "tone": "warm", "points": [[x, risk(x, slope)] for x in PLACES]},
        ],
        "says": f"PSI {moved:.2f}, AUC {ranking:.2f} (at training {before:.2f}): {finding}.",
    }
