"""Makes the published style sheets small: one of ours, and of the theme's only what some page or script can use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"[A-Za-z_][\w-]*")
_NAMES = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
_NEGATED = re.compile(r":not\([^()]*\)")
_NESTING = ("@media", "@supports", "@layer")


def words(site: Path) -> set[str]:
    """Every word of every page and script: what a class or an id may be."""
    paths = [path for suffix in ("html", "js") for path in site.rglob(f"*.{suffix}")]
    return {word for path in paths for word in _WORD.findall(path.read_text(encoding="utf-8"))}


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Top-level rules: prelude and block, or a statement that has none."""
    start = depth = opened = 0
    for found in re.finditer(r"[{};]|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|url\([^\"')]*\)|\\.", css):
        mark = found[0]
        if mark == "{":
            if not depth:
                opened = found.end()
            depth += 1
        elif mark == "}":
            depth -= 1
            if not depth:
                yield css[start : opened - 1], css[opened : found.start()]
                start = found.end()
        elif mark == ";" and not depth:
            yield css[start : found.end()], None
            start = found.end()


def _selectors(prelude: str) -> list[str]:
    """Split at the commas outside brackets."""
    return re.split(r",(?![^()]*\))(?![^\[\]]*\])", prelude)


def used_rules(css: str, known: set[str]) -> str:
    """The minified style sheet without the selectors that name a class or an id which stands nowhere."""
    kept = []
    for prelude, block in _rules(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if block is None:
            kept.append(prelude)
        elif prelude.startswith(_NESTING):
            inner = used_rules(block, known)
            kept.append(f"{prelude}{{{inner}}}" if inner else "")
        elif prelude.startswith("@"):
            kept.append(f"{prelude}{{{block}}}")
        else:
            left = [one for one in _selectors(prelude) if _possible(one, known)]
            kept.append(f"{','.join(left)}{{{block}}}" if left else "")
    return "".join(kept)


def _possible(selector: str, known: set[str]) -> bool:
    if ":is(" in selector or ":where(" in selector:
        return True
    return all(name in known for name in _NAMES.findall(_NEGATED.sub("", selector)))


def trim_theme(site: Path) -> None:
    """Rewrite the theme's style sheets below ``site`` in place."""
    known = words(site)
    for path in sorted((site / "assets" / "stylesheets").glob("*.css")):
        path.write_text(used_rules(path.read_text(encoding="utf-8"), known), encoding="utf-8")
