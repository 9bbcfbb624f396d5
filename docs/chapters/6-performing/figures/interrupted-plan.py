"""What could be handed in when work stops at a given minute: a plan in layers against all parts at once."""

CONTROLS = {"minute": {"label": "Minute at which you must stop", "min": 10, "max": 240, "step": 10, "value": 120}}
LAYERS = [  # minute from which it holds, points of an illustrative card, what can be handed in
    (0, 0, "nothing that runs"),
    (60, 35, "a running, scored baseline"),
    (100, 50, "a better model over a scored baseline"),
    (130, 65, "that with its errors read"),
    (150, 75, "that with a rule for silence"),
    (170, 85, "that with tests and a README"),
    (190, 95, "all of it with slides"),
    (230, 100, "all of it, tried on a fresh clone"),
]
AT_ONCE = [
    (0, 0, "nothing that runs"),
    (120, 10, "code that does not run yet"),
    (210, 45, "a first end-to-end run, not evaluated"),
    (230, 60, "a model with one number"),
]


def held(plan, minute):
    """Points and state that a plan has reached at a minute."""
    return next((points, state) for start, points, state in reversed(plan) if start <= minute)


def compute(minute):
    """Two step lines and the state of each plan at the chosen minute."""
    grid = range(0, 241, 2)
    lines = [
        {
            "name": name,
            "tone": tone,
            "points": [[m, held(plan, m)[0]] for m in grid],
            "step": True,
        }
        for name, tone, plan in (("in layers", "accent", LAYERS), ("all parts at once", "warm", AT_ONCE))
    ]
    layered, parallel = held(LAYERS, minute), held(AT_ONCE, minute)
    return {
        "x": {"label": "Minutes worked", "range": [0, 240]},
        "y": {"label": "Signal handed in, points of 100", "range": [0, 105]},
        "lines": lines,
        "rules": [{"x": minute, "label": f"stop at {minute:.0f}"}],
        "says": (
            f"Stopped at minute {minute:.0f}: in layers {layered[0]} points, {layered[1]}; "
            f"all at once {parallel[0]} points, {parallel[1]}."
        ),
    }
