"""Lock files hold names, versions and hashes; an address or a path of one machine has no place there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playbook.errors import PlaybookError

LOCKS = ("requirements.lock", "scripts/requirements-uv.lock", "package-lock.json")
FORBIDDEN = re.compile(r"://|\bfile:|--(?:extra-)?index-url|--find-links|(?:^|[\s\"'])(?:/|~/|[A-Za-z]:\\)[\w.]")
PINNED = re.compile(r"^[A-Za-z0-9._-]+(?:\[[a-z0-9,]+\])?==\S+")


def _without_integrity(text: str, name: str) -> list[PlaybookError]:
    """An error for each npm package whose bytes the lock does not fix."""
    try:
        packages: dict[str, dict[str, object]] = json.loads(text)["packages"]
    except (json.JSONDecodeError, KeyError):
        return [PlaybookError("is not an npm lock file", file=name, remedy="Lock again; see CONTRIBUTING.md")]
    return [
        PlaybookError(f"{path} has no integrity", file=name, remedy="Lock again; see CONTRIBUTING.md")
        for path, package in packages.items()
        if path and "integrity" not in package
    ]


def check_locks(root: Path) -> list[PlaybookError]:
    """An error for each line that holds an address or a path, and for each requirement without a hash."""
    errors = []
    for name in LOCKS:
        if not (root / name).is_file():
            errors.append(PlaybookError("is missing", file=name, remedy="Restore it; see CONTRIBUTING.md"))
            continue
        text = (root / name).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if FORBIDDEN.search(line) and '"url"' not in line:
                errors.append(
                    PlaybookError(
                        "holds an address or a local path",
                        file=name,
                        line=number,
                        remedy="Lock again without index options; see CONTRIBUTING.md",
                    )
                )
        if name.endswith(".json"):
            errors += _without_integrity(text, name)
        else:
            for block in re.split(r"\n(?=\S)", text):
                if (
                    block.strip()
                    and not block.startswith("#")
                    and not (PINNED.match(block) and "--hash=sha256:" in block)
                ):
                    errors.append(
                        PlaybookError(
                            f"{block.split()[0]} has no version or no hash",
                            file=name,
                            remedy="Lock again with --generate-hashes; see CONTRIBUTING.md",
                        )
                    )
    return errors
