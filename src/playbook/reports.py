"""Tables that the tests and the benchmark leave behind, as Markdown to read and JSON to compare."""

from __future__ import annotations

import json
from pathlib import Path


def write_table(root: Path, name: str, rows: list[dict[str, str]], title: str) -> Path:
    """Write ``build/reports/<name>.md`` and ``.json`` below ``root``; the columns are the first row's keys."""
    folder = root / "build" / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    columns = list(rows[0]) if rows else []
    lines = [f"# {title}", "", _line(columns), _line(["---"] * len(columns))]
    lines += [_line([row.get(column, "") for column in columns]) for row in rows]
    path = folder / f"{name}.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
