"""Evidence shown by two replies up to the moment of an interruption."""

CONTROLS = {
    "interrupted": {"label": "Interrupted after (seconds)", "min": 5, "max": 60, "step": 1, "value": 30},
}
WORDS_A_MINUTE = 150
THIN = [(10, 0), (29, 0), (6, 0), (17, 0), (13, 0), (12, 0), (21, 1)]
DENSE = [(8, 1), (22, 1), (17, 1), (14, 1), (29, 1), (20, 1), (12, 1)]


def steps(reply):
    """(seconds, pieces so far) at the end of each sentence, from (0, 0) on to 60 seconds."""
    points, words, pieces = [[0, 0]], 0, 0
    for spoken, shown in reply:
        words, pieces = words + spoken, pieces + shown
        points.append([words * 60 / WORDS_A_MINUTE, pieces])
    return [*points, [60, pieces]]


def heard(reply, seconds):
    """Pieces of evidence in the sentences that had ended by then."""
    return max(pieces for ended, pieces in steps(reply) if ended <= seconds)


def compute(interrupted):
    """Both replies as step lines, the interruption as a rule."""
    thin, dense = heard(THIN, interrupted), heard(DENSE, interrupted)
    noun = "piece" if thin == 1 else "pieces"
    return {
        "x": {"label": "Seconds", "range": [0, 60]},
        "y": {"label": "Pieces of evidence", "range": [0, 8]},
        "lines": [
            {"name": "dense reply", "tone": "accent", "points": steps(DENSE), "step": True},
            {"name": "thin reply", "tone": "warm", "points": steps(THIN), "step": True},
        ],
        "rules": [{"x": interrupted, "label": "interrupted"}],
        "says": (
            f"Interrupted after {interrupted:g} seconds: the thin reply has shown {thin} {noun} of evidence, "
            f"the dense one {dense}."
        ),
    }
