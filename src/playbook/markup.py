"""Mends what the site generator makes of a page, where no style sheet and no template can."""

from __future__ import annotations

import re

_NESTED = re.compile(r'(<nav class="md-nav" data-md-level="[1-9]") aria-labelledby="[^"]*" aria-expanded="[^"]*">')
_MATHJAX_LOADER = re.compile(r"<script data-mkdocs-jupyter-mathjax=.*?</script>", re.DOTALL)
_NOTEBOOK_STYLE = re.compile(r'<style type="text/css">.*?</style>', re.DOTALL)
_INDENT = re.compile(r"\n[ \t]*(?=\n)|(?<=\n)[ \t]+(?=<|$)")
_VERBATIM = re.compile(r"(<(?:pre|script|style|textarea)\b.*?</(?:pre|script|style|textarea)>)", re.DOTALL)


def mend(page: str) -> str:
    """A page as it is published.

    Levels of the navigation below the first are no landmarks of their own.  Notebooks come with JupyterLab's style
    sheets, 400 kB for a page, and with a script that fetches MathJax from elsewhere; labs have a style sheet of ours
    and write their formulas in Unicode.
    """
    page = _NESTED.sub(r'\1 role="none">', page)
    page = _MATHJAX_LOADER.sub("", page)
    page = _NOTEBOOK_STYLE.sub("", page)
    parts = _VERBATIM.split(page)
    return "".join(part if number % 2 else _INDENT.sub("", part) for number, part in enumerate(parts))
