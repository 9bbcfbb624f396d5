"""Slack of the two-week sprint day by day (hours available minus hours planned) when evenings are lost."""

from itertools import accumulate

CONTROLS = {
    "weekday": {"label": "Minutes on a weekday", "min": 90, "max": 150, "step": 10, "value": 120},
    "lost": {"label": "Evenings lost", "min": 0, "max": 6, "step": 1, "value": 2},
}
PLANNED = [100] * 5 + [165, 135] + [100] * 5 + [165, 70]
WEEKEND = (6, 7, 13, 14)
LOST_FIRST = (3, 10, 5, 12, 2, 9)  # weekdays, in the order in which they fall out


def compute(weekday, lost):
    """A weekend day offers half as much again as a weekday; a lost evening offers nothing."""
    gone = LOST_FIRST[: int(lost)]
    offered = [0 if day in gone else weekday * (1.5 if day in WEEKEND else 1) for day in range(1, 15)]
    slack = [
        (have - need) / 60
        for have, need in zip(accumulate(offered, initial=0), accumulate(PLANNED, initial=0), strict=True)
    ]
    behind = [[day, hours] for day, hours in enumerate(slack) if hours < -1e-9]
    if slack[-1] < -1e-9:
        verdict = f"{-slack[-1]:.1f} short. Cut problems first, mocks last."
    elif behind:
        days = f"{len(behind)} of 14 days end" if len(behind) > 1 else "1 of 14 days ends"
        verdict = f"{slack[-1]:.1f} to spare, though {days} behind the plan."
    else:
        verdict = f"{slack[-1]:.1f} to spare, and no day ends behind the plan."
    evenings = "no evening" if lost == 0 else "1 evening" if lost == 1 else f"{lost:g} evenings"
    return {
        "x": {"label": "Day", "range": [0, 14]},
        "y": {"label": "Hours ahead of the plan", "range": [-12, 16]},
        "lines": [{"name": "slack", "tone": "accent", "points": [[day, hours] for day, hours in enumerate(slack)]}],
        "dots": [{"name": "behind the plan", "tone": "warm", "points": behind}] if behind else [],
        "rules": [{"y": 0}],
        "says": (
            f"With {weekday:g} minutes on weekdays and {evenings} lost, {sum(offered) / 60:.1f} hours are available "
            f"for {sum(PLANNED) / 60:.1f} planned: {verdict}"
        ),
    }
