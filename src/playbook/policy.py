"""The content security policy of every page, made from the site as it was built.

The theme's few inline scripts are allowed by hash and nothing else that stands in a page runs.  All pages carry the
union of the hashes, because instant navigation swaps pages under the policy of the first.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from playbook.errors import PlaybookError, PlaybookErrors

ANCHOR = '<meta charset="utf-8">'
"""The policy stands right behind it: before anything that it governs."""
_DATA = {"application/json", "application/ld+json", "text/template"}
_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href"}


class _Scripts(HTMLParser):
    """Collects what of one page would run."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.handlers: list[tuple[int, str]] = []
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name, value in attrs:
            scripted = name in _ADDRESSES and (value or "").strip().lower().startswith("javascript:")
            if name.startswith("on") or scripted:
                self.handlers.append((self.getpos()[0], f"{name} of <{tag}>"))
        if tag == "script" and "src" not in given and (given.get("type") or "") not in _DATA:
            self._open = []

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._open.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._open is not None:
            self.inline.append("".join(self._open))
            self._open = None


def digest(script: str) -> str:
    """The source expression that allows one inline script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def policy(inline: Iterable[str]) -> str:
    """The policy; ``inline`` are source expressions of inline scripts.

    ``blob:`` and ``'wasm-unsafe-eval'`` are for the sandbox, whose frame inherits what its page may do.
    """
    hashes = " ".join(f"'{expression}'" for expression in sorted(set(inline)))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes} blob: 'wasm-unsafe-eval'".replace("  ", " "),
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "img-src 'self' data: blob:",
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
        )
    )


def apply_policy(site: Path, frame_hash: str) -> None:
    """Write the policy into every page below ``site``; ``frame_hash`` allows the sandbox frame's script.

    Raises :class:`PlaybookErrors` for inline event handlers, which no hash can allow.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    hashes, errors = {frame_hash}, []
    for path, text in texts.items():
        found = _Scripts()
        found.feed(text)
        hashes |= {digest(script) for script in found.inline}
        name = f"site/{path.relative_to(site).as_posix()}"
        for line, handler in found.handlers:
            remedy = "Add the listener in src/browser or src/theme/javascripts"
            errors.append(PlaybookError(f"has a script in {handler}", file=name, line=line, remedy=remedy))
        if ANCHOR not in text:
            errors.append(PlaybookError(f"has no {ANCHOR}", file=name, remedy="Start its <head> with it"))
    if errors:
        raise PlaybookErrors(errors)
    content = escape(policy(hashes), quote=True).replace("&#x27;", "'")
    metas = (
        f'<meta http-equiv="Content-Security-Policy" content="{content}"><meta name="referrer" content="same-origin">'
    )
    for path, text in texts.items():
        path.write_text(text.replace(ANCHOR, ANCHOR + metas, 1), encoding="utf-8")
