"""A small repository in a temporary folder: two sections, one question and one real drill, all of them sound."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playbook.concepts import Concepts, read_concepts
from playbook.drill import Drill, read_drill
from playbook.errors import PlaybookError

ROOT = Path(__file__).parents[2]
SLUG = "longest-token-span"

CONCEPTS = """\
[[concept]]
id = "C2.S2.06"
title = "Fixed and variable windows"
section = "2-coding/windows"

[[concept]]
id = "C2.S2.07"
title = "The invariant of a window"
section = "2-coding/windows"

[[concept]]
id = "C2.S2.09"
title = "Why two pointers are linear"
section = "2-coding/windows"

[[concept]]
id = "C3.S3.01"
title = "Precision and recall"
section = "3-fundamentals/metrics"
"""

WINDOWS = """\
---
title: Windows
teaches: [C2.S2.06, C2.S2.07]
status: written
---

A window moves forward only.

```python
assert max([3, 1, 2]) == 3
```
"""

METRICS = """\
---
title: Metrics
teaches: []
status: outline
---

This page will say what precision is.
"""

QUIZ = """\
[[question]]
id = "C2.S2.q1"
concepts = ["C2.S2.09"]
stem = "Why do two pointers make a linear algorithm?"

[[question.options]]
text = "Neither of them ever moves back."
right = true
why = "Together they make at most 2n moves."

[[question.options]]
text = "The inner loop runs once a step."
right = false
why = "It can run many times in one step."

[[question.options]]
text = "A dict is fast on average."
right = false
why = "True, but it bounds no number of steps."
"""


def repository(folder: Path) -> Path:
    """Write the repository into ``folder`` and return its root."""
    root = folder / "repository"
    files = {
        "docs/concepts.toml": CONCEPTS,
        "docs/chapters/2-coding/windows.md": WINDOWS,
        "docs/chapters/2-coding/quiz.toml": QUIZ,
        "docs/chapters/3-fundamentals/metrics.md": METRICS,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "drills" / SLUG, root / "drills" / SLUG, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def concepts_of(root: Path) -> Concepts:
    """The repository's concepts."""
    return read_concepts(root / "docs")


def drill_of(root: Path) -> Drill:
    """The repository's one drill."""
    return read_drill(root / "drills" / SLUG, concepts_of(root))


def edit(path: Path, old: str, new: str) -> None:
    """Replace the one occurrence of ``old``; a test that edits nothing would prove nothing."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(work: Callable[[], object]) -> list[str]:
    """What ``work`` complains of, one string a fault; empty when it is content."""
    try:
        work()
    except PlaybookError as error:
        return str(error).splitlines()
    return []


def line_with(path: Path, fragment: str) -> int:
    """Number (from 1) of the first line of ``path`` that holds ``fragment``."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if fragment in line)
