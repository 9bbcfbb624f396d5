"""Formulas in LaTeX, written between dollar signs, as MathML: no script is needed to read them.

`pymdownx.arithmatex` finds them while Markdown is rendered; `formulas` finds them in an author's text by the same
patterns, so that a fault is told with its line, and both counts are compared.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from latex2mathml.converter import convert

from playbook.errors import PlaybookError
from playbook.headings import HEADING, body_lines

INLINE = re.compile(r"(?<!\\)\$(?!\s)(?P<tex>(?:\\.|[^\\$])+?)(?<!\s)\$")
BLOCK = re.compile(r"\$\$(?P<tex>(?:\\.|[^\\])+?)\$\$", re.DOTALL)
RENDERED = re.compile(
    r'<(?P<tag>span|div) class="arithmatex">\\(?P<open>[(\[])(?P<tex>.*?)\\[)\]]</(?P=tag)>', re.DOTALL
)
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
NESTED = re.compile(r"\\[{}]|[{}]")
ALIGNED = re.compile(r"\\begin\{")
REMEDY = "See docs/contribute/page.md, Formulas"
PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}
"""How many parts an element of MathML needs; a command without its arguments leaves it with fewer."""
SPACE = "{http://www.w3.org/1998/Math/MathML}"


class BadFormula(Exception):
    """A formula that cannot be shown; the message says what is wrong with it."""


@dataclass(frozen=True)
class Formula:
    """A formula of a page; ``line`` counts from 1."""

    tex: str
    line: int
    display: bool


def mathml(tex: str, *, display: bool) -> str:
    """The formula as a MathML element; raises `BadFormula`."""
    depth = 0
    for brace in NESTED.findall(tex):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            break
    if depth:
        raise BadFormula("its braces do not match")
    if "&" in re.sub(r"\\&", "", tex) and not ALIGNED.search(tex):
        raise BadFormula("an & stands outside of a \\begin{…}")
    if re.search(r"\\(?:color|style|class|href)\b", tex):
        raise BadFormula("colours and styles are the site's")
    try:
        shown: str = convert(tex, display="block" if display else "inline")
        root = ElementTree.fromstring(shown)
    except Exception as error:  # the converter has a class of its own for each complaint
        raise BadFormula(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__) from None
    for element in root.iter():
        name = element.tag.removeprefix(SPACE)
        if element.text and "\\" in element.text:
            raise BadFormula(f"{element.text.strip()} is not known")
        if name in PARTS and len(element) != PARTS[name]:
            raise BadFormula("a command lacks one of its arguments")
    return shown


def _paragraphs(text: str) -> Iterator[list[tuple[int, str]]]:
    """Lines between blank lines, headings and fences, with code spans blanked out."""
    lines: list[tuple[int, str]] = []
    last = 0
    for number, line in body_lines(text):
        if not line.strip() or number != last + 1 or HEADING.match(line):
            if lines:
                yield lines
            lines = []
        if line.strip():
            lines.append((number, line))
        if HEADING.match(line):
            yield lines
            lines = []
        last = number
    if lines:
        yield lines


def formulas(text: str) -> tuple[list[Formula], list[tuple[int, str]]]:
    """The formulas of a page, and its dollar signs that are none: line and message."""
    found: list[Formula] = []
    wrong: list[tuple[int, str]] = []
    for lines in _paragraphs(text):
        start = lines[0][0]
        written = CODE.sub(lambda code: "·" * len(code[0]), "\n".join(line for _, line in lines))
        if HEADING.match(written) and INLINE.search(written):
            wrong.append((start, "a heading holds a formula"))
            continue
        block = BLOCK.fullmatch(written.strip())
        if block:
            found.append(Formula(block["tex"], start, True))
            continue
        if "$$" in written:
            line = start + written[: written.index("$$")].count("\n")
            wrong.append((line, "a formula on lines of its own needs blank lines around it"))
            continue
        for match in INLINE.finditer(written):
            line = start + written.count("\n", 0, match.start())
            found.append(Formula(match["tex"], line, False))
            if "|" in match["tex"] and written.lstrip().startswith("|"):
                wrong.append((line, f"in a table the | of {match['tex']!r} ends a cell: write \\mid or \\vert"))
        rest = INLINE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), written)
        stray = re.search(r"(?<!\\)\$", rest)
        if stray:
            line = start + rest.count("\n", 0, stray.start())
            wrong.append((line, "a dollar sign belongs to no formula: write USD 5, or mend the formula"))
    return found, wrong


def formula_faults(text: str, file: str) -> Iterator[PlaybookError]:
    """What is wrong with the formulas of a page."""
    found, wrong = formulas(text)
    for line, message in wrong:
        yield PlaybookError(message, file=file, line=line, remedy=REMEDY)
    for formula in found:
        try:
            mathml(formula.tex, display=formula.display)
        except BadFormula as error:
            message = f"the formula {formula.tex.strip()!r} cannot be shown: {error}"
            yield PlaybookError(message, file=file, line=formula.line, remedy=REMEDY)


def with_mathml(page: str) -> tuple[str, int]:
    """The rendered page with its formulas as MathML, and how many there were; raises `BadFormula`."""

    def replace(match: re.Match[str]) -> str:
        display = match["open"] == "["
        shown = mathml(html.unescape(match["tex"]).strip(), display=display)
        return f'<div class="pb-formula">{shown}</div>' if display else shown

    return RENDERED.subn(replace, page)
