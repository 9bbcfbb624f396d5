"""Five options by latency and quality: which survive a limit, and the best quality that is left."""

CONTROLS = {
    "limit": {"label": "Limit on p95 to first token, ms", "min": 100, "max": 700, "step": 10, "value": 300},
    "gain": {"label": "Points that retrieval gives back", "min": 0, "max": 14, "step": 1, "value": 10},
}
SMALL_ALONE = 78
FIXED = {  # p95 to first token in ms, golden set passed in per cent
    "large, hosted": (620, 91),
    "large, own GPUs": (410, 90),
    "small alone": (140, SMALL_ALONE),
    "small, fine-tuned": (150, 84),
}


def compute(limit, gain):
    """Dots for the options, a step line for the best quality below each limit, a rule at the limit."""
    options = {**FIXED, "small with retrieval": (240, SMALL_ALONE + gain)}
    left = {name: quality for name, (latency, quality) in options.items() if latency < limit}

    def best_below(ms):
        return max((quality for latency, quality in options.values() if latency < ms), default=None)

    steps = [[ms, best_below(ms)] for ms in range(150, 701, 5)]
    if left:
        top = max(left, key=left.get)
        lost = max(quality for _, quality in options.values()) - left[top]
        found = f"best is {top} at {left[top]}%, {lost} points under the best of all five"
    else:
        found = "so the limit, the hardware or the product has to move"
    return {
        "x": {"label": "p95 to first token, ms", "range": [100, 700]},
        "y": {"label": "Golden set passed, %", "range": [70, 100]},
        "lines": [{"name": "best quality within the limit", "tone": "accent", "points": steps, "step": True}],
        "dots": [
            {
                "name": "small with retrieval",
                "tone": "warm",
                "points": [list(options["small with retrieval"])],
            },
            {"name": "other options", "tone": "cool", "points": [list(place) for place in FIXED.values()]},
        ],
        "rules": [{"x": limit, "label": f"{limit:.0f} ms"}],
        "says": f"Below {limit:.0f} ms {len(left)} of 5 options remain; {found}.",
    }
