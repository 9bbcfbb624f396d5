"""Request intervals above, the number in flight below: the sweep that finds the peak."""

from matplotlib.figure import Figure

INK, ACCENT, WARM, COOL, SOFT = "#111111", "#1f6f5c", "#b4531a", "#3b5b92", "#dddddd"
REQUESTS = [(0, 4), (1, 7), (3, 9), (4, 6), (5, 11), (9, 12), (10, 14)]


def in_flight(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return (time, number in flight from then on) for half-open intervals, one entry a moment."""
    events = sorted([(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals])
    level = 0
    levels: dict[int, int] = {}
    for time, change in events:
        level += change
        levels[time] = level
    return list(levels.items())


def draw(figure: Figure) -> None:
    """Draw the intervals as bars and the sweep's count as steps on a shared time axis."""
    levels = in_flight(REQUESTS)
    peak = max(level for _, level in levels)
    begin = next(time for time, level in levels if level == peak)
    end = next(time for time, level in levels if time > begin and level < peak)
    assert levels[-1][1] == 0  # everything that started has ended
    assert (peak, begin, end) == (4, 5, 6), "the page's alternative text states these three numbers"

    above, below = figure.subplots(2, 1, sharex=True, height_ratios=[3, 2])
    for row, (start, stop) in enumerate(REQUESTS):
        above.plot([start, stop], [row, row], color=COOL, linewidth=5, solid_capstyle="butt")
    above.set(yticks=[])
    above.set_ylabel("requests", color=INK, fontsize=10)
    above.invert_yaxis()
    times = [time for time, _ in levels]
    below.step(times, [level for _, level in levels], where="post", color=ACCENT, linewidth=2)
    below.text(end + 0.2, peak, f"peak {peak}", color=WARM, fontsize=10, va="center")
    below.set(xlim=(-0.3, 14.3), ylim=(0, peak + 1), yticks=range(peak + 1), xticks=range(15))
    below.set_xlabel("time (s)", color=INK, fontsize=10)
    below.set_ylabel("in flight", color=INK, fontsize=10)
    for axes in (above, below):
        axes.axvspan(begin, end, color=SOFT, linewidth=0, zorder=0)
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(INK)
        axes.tick_params(colors=INK, labelsize=9)
