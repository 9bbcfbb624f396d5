"""Cost a day against the hit rate of a cache, and the load behind it after a flush."""

CONTROLS = {
    "requests": {"label": "Requests a day, thousands", "min": 100, "max": 1000, "step": 100, "value": 500},
    "miss": {"label": "Euros for 1,000 misses", "min": 0.1, "max": 1.0, "step": 0.1, "value": 0.6},
    "hit": {"label": "Your hit rate", "min": 0.05, "max": 0.95, "step": 0.05, "value": 0.6},
}
CACHE_A_DAY, TOP = 60.0, 600.0


def compute(requests, miss, hit):
    everything = requests * miss
    rates = [step / 100 for step in range(0, 100)]
    with_cache = [[r, min(TOP, CACHE_A_DAY + everything * (1 - r))] for r in rates]
    here = CACHE_A_DAY + everything * (1 - hit)
    needed = CACHE_A_DAY / everything
    verdict = f"it pays above a hit rate of {needed:.0%}" if needed < 1 else "it can never pay"
    return {
        "x": {"label": "Hit rate", "range": [0, 1]},
        "y": {"label": "Euros a day", "range": [0, TOP]},
        "lines": [
            {"name": "with cache", "tone": "accent", "points": with_cache},
            {"name": "without", "tone": "warm", "points": [[0, min(TOP, everything)], [1, min(TOP, everything)]], "dashed": True},
        ],
        "dots": [{"name": "yours", "tone": "ink", "points": [[hit, min(TOP, here)]]}],
        "says": (
            f"The cache costs 60 euros a day, all misses would cost {everything:.0f}: {verdict}. At {hit:.0%} hits you pay {here:.0f}, "
            f"and a flush sends {1 / (1 - hit):.1f} times the usual load to the backend. Below 99% hits the p99 is still a miss."
        ),
    }
