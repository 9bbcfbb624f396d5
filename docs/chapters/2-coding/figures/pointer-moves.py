"""Both pointers of a shrinking window, move by move, on one run of the algorithm."""

import random

from matplotlib.figure import Figure

INK, MUTED, ACCENT, WARM, SOFT = "#111111", "#777777", "#1f6f5c", "#b4531a", "#dddddd"
BUDGET = 1_000


def pointer_moves(costs: list[int], budget: int) -> list[tuple[int, int]]:
    """Return (items entered, items left) after every single pointer move of the window."""
    left = total = 0
    moves = [(0, 0)]
    for right, cost in enumerate(costs):
        total += cost
        moves.append((right + 1, left))
        while total > budget:
            total -= costs[left]
            left += 1
            moves.append((right + 1, left))
    return moves


def draw(figure: Figure) -> None:
    """Plot the two counts against the number of moves; the shaded gap is the window's length."""
    generator = random.Random(11)
    costs = [generator.choice([60, 90, 150, 240, 420, 700]) for _ in range(24)]
    n = len(costs)
    moves = pointer_moves(costs, BUDGET)
    steps = list(range(len(moves)))
    entered = [move[0] for move in moves]
    left = [move[1] for move in moves]
    # A loop that restarts would send a line back down; these two facts are what the picture claims.
    assert entered == sorted(entered) and left == sorted(left)
    assert max(entered) == n and max(left) <= n and steps[-1] <= 2 * n
    assert (n, steps[-1]) == (24, 45), "the page's alternative text states these two numbers"

    axes = figure.add_subplot()
    axes.fill_between(steps, left, entered, step="post", color=SOFT, linewidth=0)
    axes.step(steps, entered, where="post", color=ACCENT, linewidth=2)
    axes.step(steps, left, where="post", color=WARM, linewidth=2)
    axes.axhline(n, color=MUTED, linewidth=1, linestyle="--")
    axes.axvline(2 * n, color=MUTED, linewidth=1, linestyle="--")
    axes.text(0.3, n + 0.5, f"n = {n} items", color=MUTED, fontsize=9, va="bottom")
    axes.text(2 * n - 0.5, 1, f"2n = {2 * n} moves", color=MUTED, fontsize=9, ha="right")
    at = max(steps, key=lambda step: entered[step] - left[step])
    axes.annotate("entered: R + 1", (at - 12, entered[at - 12]), (-10, 22), textcoords="offset points",
                  color=ACCENT, fontsize=10, ha="right")
    axes.annotate("departed: L", (at + 2, left[at]), (2, -20), textcoords="offset points",
                  color=WARM, fontsize=10)
    axes.text(at + 0.5, (entered[at] + left[at]) / 2, "window:\nR − L + 1", color=INK, fontsize=9,
              ha="center", va="center")
    axes.set(xlim=(0, 2 * n + 1), ylim=(0, n + 3))
    axes.set_xlabel("pointer moves so far", color=INK, fontsize=10)
    axes.set_ylabel("items passed", color=INK, fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(INK)
    axes.tick_params(colors=INK, labelsize=9)
