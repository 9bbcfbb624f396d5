"""What a submission prints, bounded, and the keyboard it does not have."""

from __future__ import annotations

import io


class BoundedOutput(io.TextIOBase):
    """A text stream that keeps the first ``limit`` characters and forgets the rest."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self._kept = 0
        self._parts: list[str] = []
        self.cut = False

    def write(self, text: str) -> int:
        """Keep what still fits; always reports the whole text as written."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = self._limit - self._kept
        if len(text) > room:
            self.cut = True
        if room > 0 and text:
            piece = text[:room]
            self._parts.append(piece)
            self._kept += len(piece)
            if len(self._parts) > 512:
                self._parts = ["".join(self._parts)]
        return len(text)

    def writable(self) -> bool:
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]  # narrower than io's
        return "utf-8"

    @property
    def text(self) -> str:
        """What was kept."""
        return "".join(self._parts)


class NoKeyboard(io.TextIOBase):
    """Standard input during a run: reading from it explains why it cannot work."""

    def readable(self) -> bool:
        return True

    def readline(self, _size: int | None = -1) -> str:  # type: ignore[override]  # narrower than io's
        raise EOFError("there is no keyboard in a test; take the values as arguments instead of calling input()")

    def read(self, _size: int | None = -1) -> str:
        return self.readline()
