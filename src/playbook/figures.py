"""A page's figures, made at build time: runs ``figures/<name>.py`` and returns HTML that follows the site's palette.

A script defines one of three functions: ``draw(figure)`` for any picture, ``lay_out(diagram)`` for boxes and arrows,
``compute(…)`` with ``CONTROLS`` for a picture that moves in the page.
"""

from __future__ import annotations

import hashlib
import html
import io
import json
import re
import runpy
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playbook.diagram import Diagram, Unfit
from playbook.errors import PlaybookError
from playbook.moving import Mismatch, check_moving, draw_answer
from playbook.palette import PALETTE, TONES
from playbook.samples import fenced_lines

if TYPE_CHECKING:
    from matplotlib.figure import Figure

REFERENCE = re.compile(r"^!\[(?P<alt>[^\]]*)\]\(figures/(?P<name>[a-z0-9-]+)\.svg\)[ \t]*$", re.MULTILINE)
SIZE = (6.4, 3.2)
"""Inches; on the page a figure is as wide as the text."""
NUMBERS = re.compile(r'\b(?:d|points|x|y|width|height|transform|viewBox)="[^"]*"')
FRACTION = re.compile(r"-?\d+\.\d+")
KINDS = ("draw", "lay_out", "compute")
KEPT_KEYS = ("draw(figure)", "lay_out(diagram)", "compute(…) with CONTROLS")
CACHE = Path(__file__).resolve().parents[2] / "build" / "cache" / "figures"
MAKERS = ("figures", "palette", "diagram", "diagramlayout", "diagramdraw", "routing", "moving")
"""Modules of ours whose change makes every figure anew."""

SETTINGS: dict[str, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.color": TONES["ink"],
    "axes.edgecolor": TONES["muted"],
    "axes.labelcolor": TONES["ink"],
    "xtick.color": TONES["muted"],
    "ytick.color": TONES["muted"],
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "legend.frameon": False,
}


@dataclass(frozen=True)
class Drawn:
    """A figure's SVG, and what the page needs besides."""

    svg: str
    width: float | None = None
    """Of a diagram: its own width in points."""
    controls: dict[str, Any] | None = None
    """Of a figure that moves."""
    says: str = ""
    source: str = ""


def drawn(script: Path, shown: str) -> Drawn:
    """As `draw`, but an unchanged figure is read from the cache: importing matplotlib takes a second."""
    makers = b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in MAKERS)
    key = hashlib.sha256(script.read_bytes() + makers).hexdigest()[:24]
    kept = CACHE / f"{script.stem}.{key}.json"
    if kept.exists():
        return Drawn(**json.loads(kept.read_text(encoding="utf-8")))
    made = draw(script, shown)
    CACHE.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(asdict(made)), encoding="utf-8")
    return made


def draw(script: Path, shown: str) -> Drawn:
    """The figure as an SVG element whose colours are the site's variables.

    Raises `PlaybookError` when the script fails, defines none of the three functions, breaks the contract of the one
    it defines, or uses a colour outside the palette.
    """
    import matplotlib
    from matplotlib.figure import Figure

    settings = {**SETTINGS, "svg.hashsalt": script.stem}
    with matplotlib.rc_context(settings):  # type: ignore[arg-type]  # its key type is a literal of every setting
        figure = Figure(figsize=SIZE, layout="constrained")
        made = _guarded(lambda: _run(script, shown, figure), script, shown)
        out = io.StringIO()
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return Drawn(_cleaned(out.getvalue(), script.stem, shown), **made)


def _run(script: Path, shown: str, figure: Figure) -> dict[str, Any]:
    """Run the script and draw what it defines into ``figure``; returns the further fields of `Drawn`."""
    names = runpy.run_path(str(script))
    kinds = [kind for kind in KINDS if callable(names.get(kind))]
    if len(kinds) != 1:
        problem = f"defines {' and '.join(kinds)}" if kinds else "defines no draw(figure)"
        raise PlaybookError(problem, file=shown, line=1, remedy=f"Define one of {', '.join(KEPT_KEYS)}")
    if kinds == ["lay_out"]:
        from playbook.diagramdraw import draw_diagram

        diagram = Diagram()
        names["lay_out"](diagram)
        return {"width": draw_diagram(diagram, figure)[0]}
    if kinds == ["compute"]:
        source = script.read_text(encoding="utf-8")
        controls, answer = check_moving(names, source)
        draw_answer(answer, figure)
        return {"controls": controls, "says": answer.says, "source": source}
    names["draw"](figure)
    return {}


def _guarded(work: Callable[[], dict[str, Any]], script: Path, shown: str) -> dict[str, Any]:
    """What goes wrong inside the script is told with its line."""
    try:
        return work()
    except PlaybookError:
        raise
    except Exception as error:
        known = isinstance(error, Unfit | Mismatch)
        message = str(error) if known else f"{type(error).__name__}: {error}"
        frames = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(script)]
        line = frames[-1] if frames else None
        remedy = "See docs/contribute/page.md, Figures" if known else "Mend the figure's script"
        raise PlaybookError(message, file=shown, line=line, remedy=remedy) from None


def _cleaned(svg: str, stem: str, shown: str) -> str:
    """The SVG element alone, in the site's colours, with ids that are its own."""
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
    return _slimmed(svg, stem)


def _slimmed(svg: str, stem: str) -> str:
    """The same picture in fewer bytes: tenths of a point are enough, and only ids in use stay.

    Ids are made unique to the figure, because two figures on a page must not share clip paths.
    """
    svg = re.sub(r' transform="rotate\(-0 [^"]*\)"|font-family: [^;"]*; ?', "", svg)
    svg = re.sub(r'<path d="[^"]*" style="fill: none"/>\n?', "", svg)  # shows nothing
    svg = NUMBERS.sub(lambda found: FRACTION.sub(_rounded, found[0].replace("\n", " ")), svg)
    used = set(re.findall(r'(?:url\(|xlink:href=")#([^)"]+)', svg))
    svg = re.sub(r' id="([^"]*)"', lambda found: f' id="{stem}-{found[1]}"' if found[1] in used else "", svg)
    svg = re.sub(r'(url\(|xlink:href=")#', rf"\1#{stem}-", svg)
    return re.sub(r"\n\s*\n?", "\n", svg)


def _rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}".removesuffix(".0")


def figure_html(made: Drawn, alt: str) -> str:
    """One figure as it stands in the page: a picture and, where it moves, what it says and what makes it move."""
    attributes = f'role="img" aria-label="{html.escape(alt, quote=True)}"'
    if made.width:  # Letters of a diagram keep a size that can be read; a small one is not blown up.
        least, most = min(made.width, 640), made.width * 1.45
        attributes += f' style="--pb-least:{least:.0f}px;--pb-most:{most:.0f}px"'
    svg = made.svg.replace("<svg", f"<svg {attributes}", 1)
    if made.controls is None:
        return f'<div class="pb-figure">{svg}</div>\n'
    data = json.dumps({"controls": made.controls, "source": made.source}, separators=(",", ":"))
    safe = html.escape(data, quote=True).replace("\n", "&#10;")
    return (
        f'<div class="pb-moving" style="--pb-controls:{len(made.controls)}" data-moving="{safe}">'
        f'<div class="pb-figure pb-moving__still">{svg}</div>'
        f'<p class="pb-moving__says">{html.escape(made.says, quote=False)}</p></div>\n'
    )


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
        return figure_html(drawn(script, f"{shown_folder}/figures/{name}.py"), alt)

    return REFERENCE.sub(replace, markdown)
