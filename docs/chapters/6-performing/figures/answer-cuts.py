"""How the seconds of an answer divide over its parts as the answer gets longer: a rule of thumb that moves."""

CONTROLS = {"minutes": {"label": "Length of the answer, minutes", "min": 0.5, "max": 5, "step": 0.25, "value": 2}}
WORDS_A_MINUTE = 150
PARTS = {  # seconds at half a minute, seconds added for each further second, most
    "context and goal": (7, 0.12, 25),
    "constraints": (3, 0.10, 20),
    "outcome and reflection": (10, 0.22, 50),
}
TONES = {"context and goal": "muted", "constraints": "cool", "actions": "accent", "outcome and reflection": "warm"}


def divide(seconds):
    """Seconds for each part; what the others leave goes to the actions."""
    shares = {name: min(most, base + rate * (seconds - 30)) for name, (base, rate, most) in PARTS.items()}
    shares["actions"] = seconds - sum(shares.values())
    return shares


def compute(minutes):
    """Four lines over the length of the answer, and the division at the chosen length."""
    grid = [0.5 + 0.1 * step for step in range(46)]
    lines = [
        {"name": name, "tone": tone, "points": [[round(m, 2), round(divide(60 * m)[name], 1)] for m in grid]}
        for name, tone in TONES.items()
    ]
    now = divide(60 * minutes)
    said = ", ".join(f"{now[name]:.0f} s for {name}" for name in TONES)
    return {
        "x": {"label": "Length of the answer, minutes", "range": [0.5, 5]},
        "y": {"label": "Seconds", "range": [0, 220]},
        "lines": lines,
        "rules": [{"x": minutes, "label": f"{minutes:g} min"}],
        "says": f"In {minutes:g} minutes: {said}; about {minutes * WORDS_A_MINUTE:.0f} words.",
    }
