"""Formulas: what is one, what is refused with its line, and that Markdown finds the same ones."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from playbook.content import read_content
from playbook.formulas import BadFormula, formula_faults, formulas, mathml, with_mathml
from tests.playbook.repository import SLUG, faults

PAGE = "docs/chapters/2-coding/windows.md"
TEXT = """\
---
title: Costs
---

# Costs

Act when $p \\ge \\frac{C_{FP}}{C_{FP} + C_{FN}}$, not when `$p$` is `0.5`.

$$
\\sum_{i=1}^{n} x_i < 1
$$

| | cost |
|---|---|
| alarm | $C_{FP}$ and *$C_{FN}$* |

- In a list: $O(n \\log n)$

```console
$ python3 run.py
$ ls
```
"""


def rendered(text: str) -> str:
    """As the site renders it, as far as formulas go."""
    settings = {"generic": True, "inline_syntax": ["dollar"], "block_syntax": ["dollar"]}
    extensions = ["tables", "pymdownx.superfences", "pymdownx.arithmatex"]
    return markdown.markdown(text, extensions=extensions, extension_configs={"pymdownx.arithmatex": settings})


def test_formulas_are_found_with_their_lines() -> None:
    found, wrong = formulas(TEXT)
    assert wrong == []
    assert [(formula.line, formula.display) for formula in found] == [
        (7, False), (9, True), (15, False), (15, False), (17, False),
    ]  # fmt: skip
    assert found[0].tex == r"p \ge \frac{C_{FP}}{C_{FP} + C_{FN}}"


def test_the_page_shows_all_of_them_and_nothing_else_as_mathml() -> None:
    page, count = with_mathml(rendered(TEXT))
    assert count == len(formulas(TEXT)[0]) == page.count("<math")
    assert "arithmatex" not in page
    assert "<code>$p$</code>" in page and "$ </span>ls" in page
    assert page.count('<div class="pb-formula"><math') == 1
    assert "<mfrac>" in page and "&#x0003C;" in page


@pytest.mark.parametrize(
    ("tex", "says"),
    [
        (r"\foo x", r"\foo is not known"),
        (r"\frac{a}", "a command lacks one of its arguments"),
        (r"a_{b", "its braces do not match"),
        (r"a}b{", "its braces do not match"),
        (r"a & b", "an & stands outside"),
        (r"\color{red}x", "colours and styles"),
        (r"x^{", "its braces do not match"),
        (r"\left( x", ""),
    ],
)
def test_what_cannot_be_shown_is_said(tex: str, says: str) -> None:
    with pytest.raises(BadFormula) as caught:
        mathml(tex, display=False)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "tex",
    [
        r"\frac{a}{b}", r"\{x \mid x > 0\}", r"\begin{cases}1 & x > 0\\0 & \text{else}\end{cases}", r"\mathbb{E}[X]",
        r"\hat{p}_{t+1}", r"\lVert w \rVert_2^2", r"\sqrt{n}", r"\operatorname{softmax}(z)_k", r"50\%",
    ],
)  # fmt: skip
def test_what_a_page_needs_is_shown(tex: str) -> None:
    assert mathml(tex, display=True).startswith("<math")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("It costs $5 a month.", 1, "a dollar sign belongs to no formula"),
        ("One\ntwo $x$ and $ three.", 2, "a dollar sign belongs to no formula"),
        ("As in\n$$\nx\n$$\nhere.", 2, "a formula on lines of its own needs blank lines around it"),
        ("## The rule $x$", 1, "a heading holds a formula"),
        ("| a |\n|---|\n| $P(A|B)$ |", 3, "in a table the | of"),
        ("Good.\n\nBad: $\\nope$.", 3, "the formula '\\\\nope' cannot be shown: \\nope is not known"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, says: str) -> None:
    (fault,) = formula_faults(text, "page.md")
    assert str(fault).startswith(f"page.md:{line}: {says}"), str(fault)


@pytest.mark.parametrize("text", ["`$5`", "```text\n$5\n```", "~~~\n$$\n~~~", r"\$5 is escaped", "``a $ ` b``"])
def test_code_and_escapes_are_left_alone(text: str) -> None:
    assert formulas(text) == ([], [])


def test_pages_and_drills_are_checked(root: Path) -> None:
    page, prompt = root / PAGE, root / "drills" / SLUG / "prompt.md"
    for path in (page, prompt):
        path.write_text(path.read_text(encoding="utf-8") + "\nIt costs $5.\n", encoding="utf-8")
    assert [fault.split(":")[0] for fault in faults(lambda: read_content(root))] == [PAGE, f"drills/{SLUG}/prompt.md"]
