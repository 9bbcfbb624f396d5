"""Your numbers are right, and you search the whole log again for every item.

With 60,000 impressions of 20,000 items that is more than a billion looks at an impression; each time the log doubles,
your time grows four times. One pass can serve all items if each of them keeps its own sums.
"""

FAILS = [
    "test_sixty_thousand_impressions_of_twenty_thousand_items",
]


def relevance(
    logs: list[tuple[str, int, bool]], propensity: list[float], clip: float
) -> dict[str, tuple[float, float]]:
    if any(not 0 < look <= 1 for look in propensity) or clip < 1:
        raise ValueError("bad propensity or clip")
    weights = [min(1 / look, clip) for look in propensity]
    if any(not 1 <= position <= len(weights) for _, position, _ in logs):
        raise ValueError("a position has no propensity")
    found = {}
    for name in {item for item, _, _ in logs}:
        own = [(weights[position - 1], clicked) for item, position, clicked in logs if item == name]
        won, total = sum(weight for weight, clicked in own if clicked), sum(weight for weight, _ in own)
        found[name] = (min(1.0, won / len(own)), total**2 / sum(weight * weight for weight, _ in own))
    return found
