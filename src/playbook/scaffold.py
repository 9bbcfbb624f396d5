"""`new-drill`: a folder with every file of the format, to be filled in."""

from __future__ import annotations

import keyword
from pathlib import Path

from playbook.concepts import Concepts
from playbook.drill import SLUG, WALKTHROUGH_HEADINGS
from playbook.errors import PlaybookError

TEMPLATES = Path(__file__).with_name("templates")


def new_drill(root: Path, slug: str, concepts: Concepts, concept: str | None = None) -> Path:
    """Create ``drills/<slug>``; raises `PlaybookError` for a bad or taken slug and an unknown concept.

    What it writes has the shape of a drill but fails the checks until it is filled in: the example tests fail, the
    solution is not written and the mistakes do not yet fail as they say.
    """
    if not SLUG.fullmatch(slug) or len(slug) > 48:
        raise PlaybookError(
            f"{slug!r} is not a slug", remedy="Use lower-case words joined by hyphens, as in top-k-merge"
        )
    if keyword.iskeyword(slug):
        raise PlaybookError(f"{slug!r} is a word of Python's own", remedy="Choose a slug of two words or more")
    folder = root / "drills" / slug
    taken = {path.name.lower() for path in (root / "drills").iterdir()} if (root / "drills").is_dir() else set()
    if slug.lower() in taken:
        raise PlaybookError(f"drills/{slug} is there already", remedy="Choose another slug")
    concept = concept or next(iter(concepts.by_id))
    faults = concepts.check([concept], file="--concept")
    if faults:
        raise faults[0]
    entry = slug.replace("-", "_")
    words = {
        "SLUG": slug,
        "ENTRY": entry,
        "CONCEPT": concept,
        "TITLE": slug.replace("-", " ").capitalize(),
        "HEADINGS": "\n\n".join(f"## {heading}\n\nWrite this." for heading in WALKTHROUGH_HEADINGS),
    }
    for template in sorted(TEMPLATES.rglob("*.txt")):
        text = template.read_text(encoding="utf-8")
        for word, value in words.items():
            text = text.replace(f"@{word}@", value)
        target = folder / template.relative_to(TEMPLATES).with_suffix("")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder
