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
LEAVE = "## What you leave with\n\nA metric sheet.\n\n## Sources\n\n- Elkan (2001).\n"
SECTION = FRONT + BODY + ALOUD.format(minutes="word " * 240) + LEAVE
PAGE = "docs/chapters/3-fundamentals/metrics.md"


def convert(root: Path, text: str = SECTION) -> Path:
    """Put a whole section in the place of the repository's outline."""
    path = root / PAGE
    path.write_text(text, encoding="utf-8")
    return path
