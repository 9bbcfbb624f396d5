"""One question as HTML that reads as question and folded answer, and which the page's script takes over."""

from __future__ import annotations

import hashlib
import html

from playbook.inline import block, inline, one_line
from playbook.quiz import MultipleChoice, Numeric, Ordering, Question, SingleChoice, Step

HINTS = {"single": "", "multiple": "choose all that apply", "order": "put in order", "numeric": "give a number"}


def mixed(id: str, steps: tuple[Step, ...]) -> list[int]:
    """Places of the steps in an order that is the same in every build, and never the right one."""
    places = sorted(range(len(steps)), key=lambda place: hashlib.sha256(f"{id} {place}".encode()).digest())
    return places if places != sorted(places) else [*places[1:], places[0]]


def number(value: float) -> str:
    """A number as a reader writes it: 57,763 and 0.0426, never 5.7763e+04."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.12f}".rstrip("0") if abs(value) >= 1e-9 else f"{value:g}"


def _choice(question: SingleChoice | MultipleChoice, name: str) -> tuple[str, str]:
    kind = "radio" if isinstance(question, SingleChoice) else "checkbox"
    rows = "".join(
        f'<div class="quiz-option"><label data-right="{str(option.right).lower()}">'
        f'<input type="{kind}" name="{name}" value="{"abcde"[place]}"> <span>{inline(option.text)}</span></label></div>'
        for place, option in enumerate(question.options)
    )
    reasons = "".join(
        f"<li><strong>{'Right' if option.right else 'Not this'}:</strong> {inline(option.text)} — "
        f'<span class="quiz-why">{inline(option.why)}</span></li>'
        for option in question.options
    )
    return rows, f"<ul>{reasons}</ul>"


def _order(question: Ordering) -> tuple[str, str]:
    rows = "".join(
        f'<li class="quiz-step" data-place="{place}"><span class="quiz-step__text">{inline(step.text)}</span></li>'
        for place in mixed(question.id, question.steps)
        for step in [question.steps[place]]
    )
    reasons = "".join(
        f'<li>{inline(step.text)} — <span class="quiz-why">{inline(step.why)}</span></li>' for step in question.steps
    )
    return f'<ol class="quiz-steps">{rows}</ol>', f"<ol>{reasons}</ol>"


def _number(question: Numeric, name: str) -> tuple[str, str]:
    unit = f' <span class="quiz-unit">{html.escape(question.unit)}</span>' if question.unit else ""
    row = (
        f'<p class="quiz-number"><label for="{name}-number">Your answer</label> <input id="{name}-number" type="text" '
        f'inputmode="decimal" autocomplete="off" spellcheck="false" maxlength="40">{unit}</p>'
    )
    right = f"{number(question.answer)} {html.escape(question.unit)}".strip()
    reasons = (
        f'<li data-answer="{question.answer!r}" data-tolerance="{question.tolerance!r}">'
        f'<strong>Right: {right}</strong> — <span class="quiz-why">{inline(question.why)}</span></li>'
    )
    reasons += "".join(
        f'<li data-trap="{trap.value!r}"><strong>Not {number(trap.value)}</strong> — '
        f'<span class="quiz-why">{inline(trap.why)}</span></li>'
        for trap in question.traps
    )
    return row, f"<ul>{reasons}</ul>"


def question_html(question: Question, place: int | None, reread: str = "") -> str:
    """One question on one line, numbered where it stands among others; ``reread`` links to what it is about."""
    name = question.id.replace(".", "-")
    match question:
        case SingleChoice() | MultipleChoice():
            rows, reasons = _choice(question, name)
        case Ordering():
            rows, reasons = _order(question)
        case Numeric():
            rows, reasons = _number(question, name)
    title = "Question" if place is None else f"Question {place}"
    hint = f'<span class="quiz-hint"> · {HINTS[question.kind]}</span>' if HINTS[question.kind] else ""
    return one_line(
        f'<div class="quiz" id="{name}" data-id="{question.id}" data-kind="{question.kind}">'
        f"<fieldset><legend>{title}{hint}</legend>{block(question.stem)}{rows}</fieldset>"
        f'<details class="quiz-answer"><summary>Answer to {title.lower()}</summary>{reasons}{reread}</details></div>'
    )
