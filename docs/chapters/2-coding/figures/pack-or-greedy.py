"""Best value by token budget: the knapsack table against greedy choice by value per token."""

PASSAGES = [(6, 9), (5, 7), (5, 7), (3, 4)]  # (tokens, value), falling value per token
CONTROLS = {"budget": {"label": "Budget in tokens", "min": 0, "max": 20, "step": 1, "value": 10}}


def best_values(limit):
    """For each room up to the limit: (most value, costs of the passages taken)."""
    best = [(0, ()) for _ in range(limit + 1)]
    for cost, value in PASSAGES:
        for room in range(limit, cost - 1, -1):
            before = best[room - cost]
            if before[0] + value > best[room][0]:
                best[room] = (before[0] + value, (*before[1], cost))
    return best


def by_density(room):
    """Value and costs when passages are tried in falling order of value per token."""
    total, taken = 0, ()
    for cost, value in PASSAGES:
        if cost <= room:
            room, total, taken = room - cost, total + value, (*taken, cost)
    return total, taken


def spoken(taken):
    return " + ".join(map(str, taken)) + " tokens" if taken else "nothing"


def compute(budget):
    best = best_values(20)
    greedy = [by_density(room) for room in range(21)]
    (value, taken), (other, picked) = best[budget], greedy[budget]
    verdict = "Both agree" if value == other else f"Greedy loses {value - other}"
    return {
        "x": {"label": "Token budget", "range": [0, 20]},
        "y": {"label": "Value packed", "range": [0, 30]},
        "lines": [
            {"name": "table", "tone": "accent", "step": True, "points": [[b, v] for b, (v, _) in enumerate(best)]},
            {"name": "greedy", "tone": "warm", "step": True, "dashed": True,
             "points": [[b, v] for b, (v, _) in enumerate(greedy)]},
        ],
        "dots": [{"name": "at this budget", "tone": "ink", "points": [[budget, value], [budget, other]]}],
        "rules": [{"x": budget, "label": f"budget {budget}"}],
        "says": f"Budget {budget}: the table packs {spoken(taken)} for value {value}, greedy by value per token "
        f"packs {spoken(picked)} for {other}. {verdict}.",
    }
