"""A written section in its full shape, for tests that break it."""

from __future__ import annotations

from pathlib import Path

FRONT = """\
---
title: Metrics
status: written
teaches:
  "Begin with what an error costs": [C3.S3.01]
---

"""
ALOUD = """\
## Say it aloud

### In 30 seconds

> Start from the action.

### In two minutes

> {minutes}

### What they ask next

- *"And if fraud doubles?"* The rule stands; recalibrate.

"""
BODY = """\
# Metrics

After this section you can price an error.

## Begin with what an error costs

Answer in this order.

## Common mistakes

Accuracy on rare positives.

"""
LEAVE = """\
## What you leave with

A metric sheet.

<!-- artifact: metric-sheet -->

## Sources

- Elkan (2001).
"""
SECTION = FRONT + BODY + ALOUD.format(minutes="word " * 240) + LEAVE
ARTIFACT = "docs/chapters/3-fundamentals/artifacts/metric-sheet.toml"
SHEET = """\
title = "Metric sheet"
intro = "One sheet per prediction you own."
example_of = "Payments fraud (invented)"

[[field]]
key = "goal"
label = "Goal"
hint = "One sentence a product owner would sign."
example = "Lose less, <b>kindly</b>"
lines = 2
""" + "".join(
    f"""
[[field]]
key = "cost-{number}"
label = "Cost {number}"
hint = "As `C_FP`."
example = "4"
lines = 1
"""
    for number in range(1, 5)
)
PAGE = "docs/chapters/3-fundamentals/metrics.md"


def convert(root: Path, text: str = SECTION) -> Path:
    """Put a whole section in the place of the repository's outline."""
    path = root / PAGE
    path.write_text(text, encoding="utf-8")
    (root / ARTIFACT).parent.mkdir(exist_ok=True)
    (root / ARTIFACT).write_text(SHEET, encoding="utf-8")
    return path
