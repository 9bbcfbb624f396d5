"""Total of the median request when retrieval, or generation, becomes faster."""

CONTROLS = {
    "tokens": {"label": "Tokens in the answer", "min": 20, "max": 500, "step": 10, "value": 130},
    "retrieval": {"label": "Retrieval and reranking, ms", "min": 20, "max": 600, "step": 20, "value": 160},
}
FIRST, EACH = 420, 14  # milliseconds to the first token, and for each further one


def total(retrieval, tokens, faster_retrieval=1.0, faster_generation=1.0):
    """Seconds for one request with the median of every stage."""
    return (retrieval / faster_retrieval + (FIRST + EACH * tokens) / faster_generation) / 1000


def compute(tokens, retrieval):
    """Two lines over the speed-up factor."""
    factors = [1 + step / 4 for step in range(37)]
    now = total(retrieval, tokens)
    search = now - total(retrieval, tokens, faster_retrieval=10)
    writing = now - total(retrieval, tokens, faster_generation=2)
    share = 1 - retrieval / 1000 / now
    return {
        "x": {"label": "Speed-up of one part", "range": [1, 10]},
        "y": {"label": "Seconds, at stage medians", "range": [0, 8.2]},
        "lines": [
            {"name": "retrieval faster", "tone": "warm",
             "points": [[f, total(retrieval, tokens, faster_retrieval=f)] for f in factors]},
            {"name": "generation faster", "tone": "accent",
             "points": [[f, total(retrieval, tokens, faster_generation=f)] for f in factors]},
        ],
        "says": (
            f"Generation is {share:.0%} of {now:.2f} s. Retrieval ten times faster saves {search:.2f} s; "
            f"generation twice as fast saves {writing:.2f} s."
        ),
    }
