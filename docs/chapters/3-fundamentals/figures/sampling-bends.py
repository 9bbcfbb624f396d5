"""What keeping a share of the negatives does to a score, and to a threshold applied to it."""

CONTROLS = {
    "kept": {"label": "Negatives kept (per cent)", "min": 1, "max": 100, "step": 1, "value": 5},
    "threshold": {"label": "Threshold", "min": 0.02, "max": 0.5, "step": 0.02, "value": 0.04},
}
TRUE = [10 ** (-4 + 4 * i / 120) for i in range(120)]


def sampled(p: float, beta: float) -> float:
    """The score that a true probability gets when a share beta of the negatives is kept."""
    return p / (p + beta * (1 - p))


def correct(p_s: float, beta: float) -> float:
    """The true probability behind a sampled score."""
    return p_s / (p_s + (1 - p_s) / beta)


def compute(kept: float, threshold: float) -> dict:
    """Raw and corrected score over the true probability; where the threshold really cuts."""
    beta = kept / 100
    real_cut = correct(threshold, beta)
    return {
        "x": {"label": "True probability (logarithmic)", "range": [0.0001, 1], "log": True},
        "y": {"label": "Score", "range": [0, 1]},
        "lines": [
            {"name": "raw score", "tone": "warm", "points": [[p, sampled(p, beta)] for p in TRUE]},
            {"name": "corrected", "tone": "accent", "dashed": True, "points": [[p, p] for p in TRUE]},
        ],
        "dots": [{"name": "where it cuts", "tone": "ink", "points": [[real_cut, threshold], [threshold, threshold]]}],
        "rules": [{"y": threshold, "label": "threshold"}],
        "says": (
            f"Keeping {kept:.0f}% of the negatives, a true probability of {threshold:.2f} is scored "
            f"{sampled(threshold, beta):.2f}. The threshold {threshold:.2f} on the raw score acts from a true "
            f"probability of {real_cut:.4f} on."
        ),
    }
