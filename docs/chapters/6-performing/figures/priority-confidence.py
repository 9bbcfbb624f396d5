"""How the order of four pieces of work depends on the confidence in one of them, and what then fits."""

CONTROLS = {
    "confidence": {"label": "Confidence in stock-aware ranking", "min": 0.1, "max": 0.9, "step": 0.02, "value": 0.5},
    "capacity": {"label": "Capacity, person-weeks", "min": 5, "max": 18, "step": 1, "value": 16},
}
IMPACT, EFFORT = 120, 6
OTHERS = {  # impact in thousands of euros a quarter, confidence, effort in person-weeks
    "spelling": (40, 0.8, 2),
    "judged set": (30, 0.9, 3),
    "stock feed": (60, 0.7, 5),
}
TONES = {"spelling": "cool", "judged set": "muted", "stock feed": "warm"}


def plan(scores, efforts, capacity):
    """Names by falling score that fit; the judged set comes before the ranking."""
    taken, left = [], capacity
    for name in sorted(scores, key=lambda n: -scores[n]):
        batch = [n for n in (("judged set", name) if name == "ranking" else (name,)) if n not in taken]
        effort = sum(efforts[n] for n in batch)
        if effort <= left:
            taken, left = taken + batch, left - effort
    return taken


def compute(confidence, capacity):
    """Score lines over the confidence; the sentence gives rank, plan and the crossing with the feed."""
    scores = {name: impact * sure / effort for name, (impact, sure, effort) in OTHERS.items()}
    efforts = {name: effort for name, (_, _, effort) in OTHERS.items()} | {"ranking": EFFORT}
    crossing = scores["stock feed"] * EFFORT / IMPACT
    lines = [
        {"name": name, "tone": TONES[name], "points": [[0.1, round(s, 1)], [0.9, round(s, 1)]], "dashed": True}
        for name, s in scores.items()
    ]
    ranking = [[0.1 + 0.02 * i, round(IMPACT * (0.1 + 0.02 * i) / EFFORT, 2)] for i in range(41)]
    lines.insert(0, {"name": "stock-aware ranking", "tone": "accent", "points": ranking})
    scores["ranking"] = IMPACT * confidence / EFFORT
    place = 1 + sum(s > scores["ranking"] + 1e-9 for s in scores.values())
    chosen = ", ".join(plan(scores, efforts, capacity))
    return {
        "x": {"label": "Confidence in stock-aware ranking", "range": [0.1, 0.9]},
        "y": {"label": "Impact × confidence ÷ effort", "range": [0, 20]},
        "lines": lines,
        "rules": [{"x": confidence, "label": f"{confidence:.2f}"}],
        "says": (
            f"At {confidence:.2f} the ranking scores {scores['ranking']:.1f}, place {place} of 4; "
            f"{capacity:.0f} person-weeks hold: {chosen}. Below {crossing:.2f} the stock feed goes first."
        ),
    }
