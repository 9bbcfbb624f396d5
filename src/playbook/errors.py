"""The one kind of error that content and set-up raise: it names file, line and remedy."""

from __future__ import annotations

from pathlib import Path


class PlaybookError(Exception):
    """Bad input, told in one sentence: where it is, what is wrong, what to do.

    ``file`` is shown as given (relative to the repository where that is possible), ``line`` counts from 1.
    """

    def __init__(
        self, message: str, *, file: str | Path | None = None, line: int | None = None, remedy: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = str(file) if file is not None else None
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        where = "" if self.file is None else f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        text = self.message.rstrip(".") + "."
        return f"{where}{text}{' ' + self.remedy.rstrip('.') + '.' if self.remedy else ''}"


def read_text(path: Path, file: str) -> str:
    """The text of a file of content; raises `PlaybookError` where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PlaybookError("is not UTF-8 text", file=file, remedy="Save it as UTF-8") from None


class PlaybookErrors(PlaybookError):
    """Several errors found in one pass, so that an author mends them all at once."""

    def __init__(self, errors: list[PlaybookError]) -> None:
        super().__init__(f"{len(errors)} problem(s)")
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)
