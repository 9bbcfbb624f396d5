"""Draws a page's figures at build time: runs ``figures/<name>.py`` and returns SVG that follows the site's palette."""

from __future__ import annotations

import hashlib
import html
import io
import re
import runpy
import traceback
from pathlib import Path
from typing import Any

from playbook.errors import PlaybookError
from playbook.samples import fenced_lines

PALETTE = {
    "#111111": "var(--pb-ink)",
    "#777777": "var(--pb-muted)",
    "#1f6f5c": "var(--pb-accent)",
    "#b4531a": "var(--pb-warm)",
    "#3b5b92": "var(--pb-cool)",
    "#dddddd": "var(--pb-soft)",
}
REFERENCE = re.compile(r"^!\[(?P<alt>[^\]]*)\]\(figures/(?P<name>[a-z0-9-]+)\.svg\)\s*$", re.MULTILINE)
SIZE = (6.4, 3.2)
"""Inches; on the page a figure is as wide as the text."""


CACHE = Path(__file__).resolve().parents[2] / "build" / "cache" / "figures"


def drawn(script: Path, shown: str) -> str:
    """As `draw`, but an unchanged figure is read from the cache: importing matplotlib takes a second."""
    key = hashlib.sha256(script.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:24]
    kept = CACHE / f"{script.stem}.{key}.svg"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    svg = draw(script, shown)
    CACHE.mkdir(parents=True, exist_ok=True)
    kept.write_text(svg, encoding="utf-8")
    return svg


def draw(script: Path, shown: str) -> str:
    """The figure as an SVG element whose colours are the site's variables.

    Raises `PlaybookError` when the script fails, defines no ``draw`` or uses a colour outside the palette.
    """
    import matplotlib
    from matplotlib.figure import Figure

    settings: dict[str, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": script.stem,
        "font.family": "sans-serif",
        "font.size": 10,
        "text.color": "#111111",
        "axes.edgecolor": "#777777",
        "axes.labelcolor": "#111111",
        "xtick.color": "#777777",
        "ytick.color": "#777777",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "legend.frameon": False,
    }
    with matplotlib.rc_context(settings):  # type: ignore[arg-type]  # its key type is a literal of every setting
        figure = Figure(figsize=SIZE, layout="constrained")
        try:
            script_names = runpy.run_path(str(script))
            if "draw" not in script_names:
                raise PlaybookError("defines no draw(figure)", file=shown, line=1, remedy="Define it")
            script_names["draw"](figure)
            out = io.StringIO()
            figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
        except PlaybookError:
            raise
        except Exception as error:
            lines = [f for f in _frames(error) if f[0] == str(script)]
            raise PlaybookError(
                f"{type(error).__name__}: {error}",
                file=shown,
                line=lines[-1][1] if lines else None,
                remedy="Mend the figure's script",
            ) from None
    svg = out.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    used = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", svg)}
    foreign = sorted(used - set(PALETTE) - {"#ffffff", "#000000"})
    if foreign:
        raise PlaybookError(
            f"uses the colour {', '.join(foreign)}",
            file=shown,
            remedy=f"Use only {', '.join(PALETTE)}: both palettes of the site restyle these",
        )
    svg = svg.replace("#ffffff", "var(--pb-paper)").replace("#000000", "var(--pb-ink)")
    for colour, variable in PALETTE.items():
        svg = re.sub(colour, variable, svg, flags=re.IGNORECASE)
    # ids are unique within one figure only; two figures on a page must not share clip paths
    svg = re.sub(r'\bid="', f'id="{script.stem}-', svg)
    svg = re.sub(r"url\(#", f"url(#{script.stem}-", svg)
    svg = re.sub(r'xlink:href="#', f'xlink:href="#{script.stem}-', svg)
    return re.sub(r"\n\s*\n?", "\n", svg)


def _frames(error: BaseException) -> list[tuple[str, int | None]]:
    return [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]


def inline_figures(markdown: str, folder: Path, shown_folder: str) -> str:
    """Replace ``![alt](figures/name.svg)`` by the drawn figure; raises `PlaybookError` for a missing script or text."""
    inside = fenced_lines(markdown)

    def replace(match: re.Match[str]) -> str:
        if markdown.count("\n", 0, match.start()) + 1 in inside:
            return match[0]
        name, alt = match["name"], match["alt"].strip()
        line = markdown.count("\n", 0, match.start()) + 1
        script = folder / "figures" / f"{name}.py"
        if not script.is_file():
            raise PlaybookError(
                f"figure {name} has no script",
                line=line,
                remedy=f"Add {shown_folder}/figures/{name}.py with draw(figure)",
            )
        if len(alt) < 20:
            raise PlaybookError(
                f"figure {name} has no alternative text", line=line, remedy="Say in a sentence what it shows"
            )
        svg = drawn(script, f"{shown_folder}/figures/{name}.py")
        svg = svg.replace("<svg", f'<svg role="img" aria-label="{html.escape(alt, quote=True)}"', 1)
        return f'<div class="pb-figure">{svg}</div>\n'

    return REFERENCE.sub(replace, markdown)
