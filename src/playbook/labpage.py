"""What a lab's page needs so that its cells run in the page: which cells can, and the data files they read."""

from __future__ import annotations

import ast
import html
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from playbook.errors import PlaybookError

BLOCK = re.compile(r'<div class="highlight-ipynb hl-python">')
DATA = "../data/"
"""How a lab names the small files that the book's authors wrote."""


def code_cells(notebook: Path) -> list[str]:
    """The sources of the notebook's code cells, in order; cells without code are left out, as on the page."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return [source for source in sources if source.strip()]


class _Names(ast.NodeVisitor):
    """What a cell imports, defines and uses."""

    def __init__(self) -> None:
        self.modules: set[str] = set()
        self.defined: set[str] = set()
        self.used: set[str] = set()

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.modules.add(alias.name.partition(".")[0])
            self.defined.add(alias.asname or alias.name.partition(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        self.modules.add((node.module or "").partition(".")[0])
        self.defined |= {alias.asname or alias.name for alias in node.names}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.defined.add(node.name)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.defined.add(node.name)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        (self.defined if isinstance(node.ctx, ast.Store) else self.used).add(node.id)


def runnable(cells: Sequence[str]) -> list[bool]:
    """Whether each cell can run in the page: standard library only, and nothing from a cell that cannot."""
    lost: set[str] = set()
    found = []
    for source in cells:
        names = _Names()
        try:
            names.visit(ast.parse(source))
            can = names.modules <= sys.stdlib_module_names and not names.used & lost
        except SyntaxError:  # a magic of the notebook's own
            can = False
        lost = lost - names.defined if can else lost | names.defined
        found.append(can)
    return found


def data_files(cells: Sequence[str], notebook: Path) -> dict[str, str]:
    """The files under ``docs/data`` that the cells name, by the path that they use, with their text."""
    named = {match for source in cells for match in re.findall(r"[\"'](\.\./data/[A-Za-z0-9._-]+)[\"']", source)}
    files = {}
    for path in sorted(named):
        target = notebook.parent / path
        if not target.is_file():
            raise PlaybookError(f"reads {path}, which is not there", file=f"docs/labs/{notebook.name}", remedy="Add it")
        files[path] = target.read_text(encoding="utf-8")
    return files


def with_runnable_cells(page: str, notebook: Path) -> str:
    """The lab's HTML with a mark on each cell that runs in the page, and the data files that they read."""
    cells = code_cells(notebook)
    blocks = len(BLOCK.findall(page))
    if blocks != len(cells):
        raise PlaybookError(
            f"shows {blocks} of its {len(cells)} code cells",
            file=f"docs/labs/{notebook.name}",
            remedy="Use plain Python cells",
        )
    can = iter(runnable(cells))

    def marked(match: re.Match[str]) -> str:
        return match[0].replace('hl-python"', 'hl-python pb-runnable"') if next(can) else match[0]

    page = BLOCK.sub(marked, page)
    files = "".join(
        f'<div class="pb-data" data-path="{html.escape(path, quote=True)}" hidden="">{html.escape(text)}</div>'
        for path, text in data_files(cells, notebook).items()
    )
    return page + files
