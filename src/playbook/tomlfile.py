"""Reads one TOML file of content into pydantic models; every fault names file, line and remedy."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from playbook.errors import PlaybookError, read_text


def read_toml(path: Path, file: str) -> tuple[dict[str, Any], str]:
    """The file's data and its text; raises `PlaybookError` where it is no TOML."""
    text = read_text(path, file)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        number = int(line[1]) if line else None
        message = f"is not valid TOML: {error}"
        raise PlaybookError(message, file=file, line=number, remedy="Mend the line it names") from None


def table_lines(text: str, table: str) -> list[int]:
    """The line (from 1) of each ``[[table]]`` of the text, in order."""
    opening = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
    return [number for number, line in enumerate(text.splitlines(), 1) if opening.match(line)]


def unknown_keys(data: dict[str, Any], known: tuple[str, ...], text: str, file: str) -> list[PlaybookError]:
    """An error for each key of the file's top level that is not ``known``."""
    errors = []
    for key in data:
        if key not in known:
            found = re.search(rf"^\s*\[*\s*{re.escape(key)}\b", text, re.MULTILINE)
            line = text.count("\n", 0, found.start()) + 1 if found else None
            remedy = f"This file holds {', '.join(known)} only"
            errors.append(PlaybookError(f"unknown key {key!r}", file=file, line=line, remedy=remedy))
    return errors


def validated[M: BaseModel](
    model: type[M], given: Any, name: str, file: str, line: int | None, remedy: str
) -> tuple[M | None, list[PlaybookError]]:
    """The model, or an error for each field that does not hold; ``name`` says which entry it is."""
    try:
        return model.model_validate(given), []
    except ValidationError as error:
        return None, [
            PlaybookError(
                f"{name}: {'.'.join(map(str, fault['loc'])) or 'it'}: {fault['msg']}",
                file=file,
                line=line,
                remedy=remedy,
            )
            for fault in error.errors()
        ]
