"""Recall at k of three searches on the lab's twenty questions, and what k chunks cost in tokens."""

CONTROLS = {
    "k": {"label": "Chunks passed on (k)", "min": 1, "max": 15, "step": 1, "value": 5},
    "size": {"label": "Tokens a chunk", "min": 100, "max": 800, "step": 50, "value": 400},
}
NEVER = 99
RANKS = {  # rank of the labelled passage, printed by labs/policy-retrieval.ipynb
    "keywords": [1, 1, 2, 1, 1, 1, 11, NEVER, NEVER, 1, 1, 1, 1, 1, 1, 1, 2, 12, 3, 2],
    "vectors": [3, 1, 2, 1, 1, 1, 6, 2, 1, 1, 1, 1, 1, 17, 15, 1, 11, 3, 3, 6],
    "fused": [2, 1, 2, 1, 1, 1, 7, 5, 3, 1, 1, 1, 1, 1, 1, 1, 2, 5, 2, 2],
}
TONES = {"keywords": "warm", "vectors": "cool", "fused": "accent"}
BUDGET = 2400


def recall(name, k):
    """Share of questions whose passage is among the first k."""
    return sum(rank <= k for rank in RANKS[name]) / len(RANKS[name])


def compute(k, size):
    """Three recall curves; the chosen k marked on each."""
    k, tokens = int(k), int(k * size)
    found = {name: recall(name, k) for name in RANKS}
    fits = "within" if tokens <= BUDGET else "over"
    return {
        "x": {"label": "k", "range": [1, 15]},
        "y": {"label": "Recall at k, twenty questions", "range": [0.4, 1.02]},
        "lines": [
            {"name": name, "tone": TONES[name], "points": [[i, recall(name, i)] for i in range(1, 16)]}
            for name in RANKS
        ],
        "rules": [{"x": k, "label": f"k = {k}"}],
        "says": (
            f"With k = {k}: keywords {found['keywords']:.2f}, vectors {found['vectors']:.2f}, fused {found['fused']:.2f}. "
            f"At {int(size)} tokens a chunk that is {tokens:,} tokens of evidence on every request, "
            f"{fits} the budget of {BUDGET:,}."
        ),
    }
