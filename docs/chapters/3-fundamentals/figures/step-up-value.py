"""Net value of a rung of the fraud path against boosting, over the monthly number of payments."""

CONTROLS = {
    "volume": {"label": "Payments a month, as a power of ten", "min": 4.5, "max": 7.5, "step": 0.1, "value": 6},
    "boosting_lift": {"label": "Boosting over logistic (euros per 1,000)", "min": 0, "max": 60, "step": 2, "value": 24},
    "network_lift": {"label": "Network over boosting (euros per 1,000)", "min": 0, "max": 20, "step": 1, "value": 4},
}
BOOSTING_COST, NETWORK_COST = 2_000, 22_000
LOWEST, HIGHEST = -30.0, 30.0


def logistic(volume: float, lift: float) -> float:
    """Thousand euros a month that staying with logistic brings against boosting."""
    return (BOOSTING_COST - lift * volume / 1000) / 1000


def network(volume: float, lift: float) -> float:
    """Thousand euros a month that a network brings against boosting."""
    return (lift * volume / 1000 - NETWORK_COST) / 1000


def clipped(value: float) -> float:
    """Kept inside the drawing."""
    return min(max(value, LOWEST), HIGHEST)


def compute(volume: float, boosting_lift: float, network_lift: float) -> dict:
    """Two lines around zero; the sentence names the best rung at the chosen volume."""
    payments = 10**volume
    values = {"logistic": logistic(payments, boosting_lift), "boosting": 0.0, "network": network(payments, network_lift)}
    best = max(values, key=values.__getitem__)
    places = [10 ** (4.5 + 3 * i / 150) for i in range(151)]
    even = f"{NETWORK_COST / network_lift / 1000:.1f} million" if network_lift else "no number of"
    return {
        "x": {"label": "Payments a month (logarithmic)", "range": [places[0], places[-1]], "log": True},
        "y": {"label": "Thousand euros a month", "range": [LOWEST, HIGHEST]},
        "lines": [
            {"name": "logistic", "tone": "cool", "points": [[v, clipped(logistic(v, boosting_lift))] for v in places]},
            {"name": "network", "tone": "warm", "points": [[v, clipped(network(v, network_lift))] for v in places]},
        ],
        "rules": [{"x": payments, "label": "volume"}, {"y": 0, "label": "boosting"}],
        "says": (
            f"At {payments:,.0f} payments a month the best rung is {best}: against boosting, logistic brings "
            f"{values['logistic']:+,.1f} and a network {values['network']:+,.1f} thousand euros a month. "
            f"The network breaks even at {even} payments."
        ),
    }
