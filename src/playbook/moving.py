"""Figures that move: the contract of ``CONTROLS`` and ``compute``, checked by running it, and the picture at rest."""

from __future__ import annotations

import ast
import json
import math
import sys
import time
from collections.abc import Iterator, Mapping
from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError, model_validator

from playbook.palette import TONES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COMPUTE_SECONDS = 0.03
LARGEST_ANSWER = 60_000
"""Letters of JSON that the runtime hands on."""
MOST_STEPS = 1000
LETTER = 0.0145
"""Share of the picture's width that a letter of a rule's label takes."""

Tone = Literal["ink", "muted", "accent", "warm", "cool", "soft"]
Words = Annotated[str, Field(min_length=1, max_length=60)]
Pair = tuple[FiniteFloat, FiniteFloat]
Points = Annotated[tuple[Pair, ...], Field(min_length=1, max_length=200)]


class Strict(BaseModel):
    """Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Control(Strict):
    """One slider."""

    label: Words
    min: FiniteFloat
    max: FiniteFloat
    step: Annotated[FiniteFloat, Field(gt=0)]
    value: FiniteFloat

    @model_validator(mode="after")
    def steps_lead_there(self) -> Self:
        if not self.min <= self.value <= self.max or self.min == self.max:
            raise ValueError("value must lie between min and max, which differ")
        for name, end in (("value", self.value), ("max", self.max)):
            steps = (end - self.min) / self.step
            if abs(steps - round(steps)) > 1e-6:
                raise ValueError(f"{name} is no whole number of steps above min, so no slider can stand there")
        if (self.max - self.min) / self.step > MOST_STEPS:
            raise ValueError(f"more than {MOST_STEPS} steps: make the step larger")
        return self


class Scale(Strict):
    """One axis; its range stays the same while the controls move."""

    label: Words
    range: Pair
    log: bool = False

    @model_validator(mode="after")
    def rises(self) -> Self:
        if self.range[0] >= self.range[1]:
            raise ValueError("range must rise")
        if self.log and self.range[0] <= 0:
            raise ValueError("a logarithmic range begins above 0")
        return self


class Series(Strict):
    """Points under one name."""

    name: Words
    tone: Tone
    points: Points


class Line(Series):
    """Points joined by a line."""

    points: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=200)]
    dashed: bool = False
    step: bool = False


class Bars(Series):
    """A bar at each point, as wide as ``width`` on the x axis."""

    width: Annotated[FiniteFloat, Field(gt=0)]


class Rule(Strict):
    """A line across the picture, upright at ``x`` or level at ``y``."""

    x: FiniteFloat | None = None
    y: FiniteFloat | None = None
    label: Annotated[str, Field(max_length=60)] = ""

    @model_validator(mode="after")
    def one_of_two(self) -> Self:
        if (self.x is None) == (self.y is None):
            raise ValueError("a rule has either x or y")
        return self


class Answer(Strict):
    """What ``compute`` returns."""

    x: Scale
    y: Scale
    lines: tuple[Line, ...] = ()
    bars: tuple[Bars, ...] = ()
    dots: tuple[Series, ...] = ()
    rules: Annotated[tuple[Rule, ...], Field(max_length=4)] = ()
    says: Annotated[str, Field(min_length=10, max_length=300)]

    @model_validator(mode="after")
    def can_be_drawn(self) -> Self:
        series = [*self.lines, *self.bars, *self.dots]
        if not 1 <= len(series) <= 4:
            raise ValueError(f"holds {len(series)} series; one to four can be told apart")
        for axis, place in ((self.x, 0), (self.y, 1)):
            if axis.log and any(point[place] <= 0 for one in series for point in one.points):
                raise ValueError("a logarithmic axis has no place for 0 or less")
        if any(self.y.log for _ in self.bars):
            raise ValueError("bars need a level axis that begins at a number, so y may not be logarithmic")
        return self


class Mismatch(Exception):
    """A script that breaks the contract; the message says where and how."""


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    place = ".".join(map(str, fault["loc"]))
    return f"{place}: {fault['msg']}" if place else str(fault["msg"])


def read_controls(names: Mapping[str, Any]) -> dict[str, Control]:
    """The script's ``CONTROLS``, checked against the parameters of its ``compute``; raises `Mismatch`."""
    given = names.get("CONTROLS")
    if not isinstance(given, dict) or not 1 <= len(given) <= 3:
        raise Mismatch("CONTROLS must be a dictionary of one to three controls")
    controls = {}
    for key, entry in given.items():
        try:
            controls[str(key)] = Control.model_validate(entry)
        except ValidationError as error:
            raise Mismatch(f"CONTROLS[{key!r}]: {_first_fault(error)}") from None
    wanted = list(signature(names["compute"]).parameters)
    if wanted != list(controls):
        raise Mismatch(f"compute takes ({', '.join(wanted)}), but CONTROLS names ({', '.join(controls)})")
    return controls


def whole(control: Mapping[str, Any]) -> bool:
    """Whether a control, as its script writes it, moves in whole numbers."""
    return all(isinstance(control[key], int) for key in ("min", "max", "step", "value"))


def _settings(given: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The values at rest first, then each control at its ends while the others rest."""
    kinds = {key: int if whole(control) else float for key, control in given.items()}
    rest = {key: kinds[key](control["value"]) for key, control in given.items()}
    yield rest
    for key, control in given.items():
        for end in ("min", "max"):
            yield {**rest, key: kinds[key](control[end])}


def _computed(names: Mapping[str, Any], setting: dict[str, Any]) -> Answer:
    told = ", ".join(f"{key}={value}" for key, value in setting.items())
    best = math.inf
    texts = set()
    for _ in range(3):
        started = time.process_time()
        made = names["compute"](**setting)
        best = min(best, time.process_time() - started)
        try:
            texts.add(json.dumps(made, allow_nan=False))
        except (TypeError, ValueError) as error:
            raise Mismatch(f"compute({told}) returns what JSON cannot say: {error}") from None
    if len(texts) > 1:
        raise Mismatch(f"compute({told}) answers differently each time: seed its random numbers inside it")
    if best > COMPUTE_SECONDS:
        raise Mismatch(
            f"compute({told}) takes {best * 1000:.0f} ms; at most {COMPUTE_SECONDS * 1000:.0f} feel immediate"
        )
    text = texts.pop()
    if len(text) > LARGEST_ANSWER:
        raise Mismatch(
            f"compute({told}) answers with {len(text)} letters; at most {LARGEST_ANSWER}: round, or use fewer points"
        )
    try:
        return Answer.model_validate_json(text)
    except ValidationError as error:
        raise Mismatch(f"compute({told}): {_first_fault(error)}") from None


def foreign_imports(source: str) -> list[str]:
    """Modules that the runtime of the page does not have."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or ".")
    return [name for name in found if name.split(".")[0] not in sys.stdlib_module_names]


def check_moving(names: Mapping[str, Any], source: str) -> tuple[dict[str, Any], Answer]:
    """The controls as data for the page and the answer at rest; raises `Mismatch` where a promise does not hold."""
    if foreign := foreign_imports(source):
        raise Mismatch(f"imports {foreign[0]}; in the page there is the standard library only")
    controls = read_controls(names)
    answers = [_computed(names, setting) for setting in _settings(names["CONTROLS"])]
    for answer in answers[1:]:
        if (answer.x, answer.y) != (answers[0].x, answers[0].y):
            raise Mismatch(
                "its axes change while a control moves: keep labels and ranges fixed, so that the eye sees the change"
            )
    shown = {key: {**control.model_dump(), "whole": whole(names["CONTROLS"][key])} for key, control in controls.items()}
    return shown, answers[0]


def draw_answer(answer: Answer, figure: Figure) -> None:
    """The picture at rest."""
    from matplotlib.ticker import FuncFormatter, NullFormatter

    axes = figure.subplots()
    axes.set_xlabel(answer.x.label)
    axes.set_ylabel(answer.y.label)
    axes.set_xscale("log" if answer.x.log else "linear")
    axes.set_yscale("log" if answer.y.log else "linear")
    axes.set_xlim(*answer.x.range)
    axes.set_ylim(*answer.y.range)
    for scale, axis in ((answer.x, axes.xaxis), (answer.y, axes.yaxis)):
        if scale.log:
            axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
            axis.set_minor_formatter(NullFormatter())
    for bars in answer.bars:
        xs, ys = zip(*bars.points, strict=True)
        axes.bar(xs, ys, width=bars.width, color=TONES[bars.tone], label=bars.name)
    for line in answer.lines:
        xs, ys = zip(*line.points, strict=True)
        style: dict[str, Any] = {"linestyle": (0, (5, 3)) if line.dashed else "-", "linewidth": 2}
        style["drawstyle"] = "steps-post" if line.step else "default"
        axes.plot(xs, ys, color=TONES[line.tone], label=line.name, **style)
    for dots in answer.dots:
        xs, ys = zip(*dots.points, strict=True)
        axes.plot(xs, ys, "o", markersize=5, color=TONES[dots.tone], label=dots.name)
    _draw_rules(answer, axes)
    figure.legend(loc="outside upper left", ncols=4, fontsize=9, borderpad=0, handlelength=2.8)


def _draw_rules(answer: Answer, axes: Axes) -> None:
    words: dict[str, Any] = {"size": 9, "color": TONES["ink"], "textcoords": "offset points", "parse_math": False}
    line: dict[str, Any] = {"color": TONES["ink"], "linewidth": 1, "linestyle": (0, (2, 2))}
    taken: list[tuple[int, float, float]] = []
    for rule in answer.rules:
        if rule.y is not None:
            axes.axhline(rule.y, **line)
            across = axes.get_yaxis_transform()
            axes.annotate(rule.label, (1, rule.y), xytext=(-2, 3), xycoords=across, ha="right", va="bottom", **words)
        elif rule.x is not None:
            axes.axvline(rule.x, **line)
            at, up = _share(answer.x, rule.x), axes.get_xaxis_transform()
            far, long = at > 0.5, len(rule.label) * LETTER
            begin, end = (at - long, at) if far else (at, at + long)
            row = 0  # A label that would lie on another's stands lower.
            while any(other == row and begin < last and first < end for other, first, last in taken):
                row += 1
            taken.append((row, begin, end))
            place = {"xytext": (-4 if far else 4, -2 - 12 * row), "ha": "right" if far else "left", "va": "top"}
            axes.annotate(rule.label, (rule.x, 1), xycoords=up, **place, **words)  # type: ignore[arg-type]


def _share(scale: Scale, value: float) -> float:
    """Where a value lies on its axis, from 0 to 1."""
    low, high = scale.range
    if scale.log:
        return math.log(max(value, low) / low) / math.log(high / low)
    return (value - low) / (high - low)
