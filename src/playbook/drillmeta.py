"""The keys of ``drill.toml``: their model, and errors that name the line and what is allowed."""

from __future__ import annotations

import re
import tomllib
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playbook.concepts import line_of
from playbook.errors import PlaybookError, PlaybookErrors

NonEmpty = Annotated[str, Field(min_length=1)]


class Complexity(BaseModel):
    """Target cost of the reference solution, and the sizes at which growth is measured."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    time: Annotated[NonEmpty, Field(description="Target running time, for instance O(n log n).")]
    space: Annotated[NonEmpty, Field(description="Target extra memory, for instance O(k).")]
    sizes: Annotated[
        tuple[int, ...],
        Field(description="Ascending input sizes for `workload(n)` in test_submission.py; at least four."),
    ] = ()


class Limits(BaseModel):
    """What one test may use in the reader's browser."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seconds: Annotated[float, Field(gt=0, le=10, description="Wall time a test, in seconds.")] = 3.0


class DrillMeta(BaseModel):
    """The keys of ``drill.toml``; others are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Annotated[NonEmpty, Field(description="What the drill asks, in a few words.")]
    concepts: Annotated[
        tuple[str, ...],
        Field(min_length=1, description="Ids of docs/concepts.toml; the first decides the home section."),
    ]
    kind: Annotated[
        Literal["build", "debug", "read", "refactor", "levels", "diagnose"],
        Field(description="What the reader does."),
    ]
    pattern: Annotated[NonEmpty, Field(description="The field's name for the technique, in kebab case.")]
    difficulty: Annotated[Literal["easy", "medium", "hard"], Field(description="Level of the drill.")]
    minutes: Annotated[int, Field(ge=5, le=90, description="Typical time, in minutes.")]
    entry: Annotated[str, Field(pattern=r"^[a-z_][a-z0-9_]*$", description="The function the tests call.")]
    follow_up: Annotated[NonEmpty, Field(description="The interviewer's next question.")]
    complexity: Annotated[Complexity | None, Field(description="Where growth is the point.")] = None
    limits: Annotated[Limits, Field(description="What one test may use.")] = Limits()


def read_meta(text: str, file: str) -> DrillMeta:
    """The metadata of one drill; raises `PlaybookErrors` with every key that is wrong."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise PlaybookError(
            f"is not valid TOML: {error}", file=file, line=int(found[1]) if found else None, remedy="Mend that line"
        ) from None
    try:
        return DrillMeta.model_validate(data)
    except ValidationError as error:
        raise PlaybookErrors([_meta_error(fault, text, file) for fault in error.errors()]) from None


def _meta_error(fault: Any, text: str, file: str) -> PlaybookError:
    location = [part for part in fault["loc"] if isinstance(part, str)]
    key = location[-1] if location else ""
    line = line_of(text, rf"^\s*{re.escape(key)}\s*=|^\[{re.escape(key)}\]") or 1
    inner: dict[str, type[BaseModel]] = {"complexity": Complexity, "limits": Limits}
    model = inner.get(location[0], DrillMeta) if len(location) > 1 else DrillMeta
    if fault["type"] == "extra_forbidden":
        allowed = ", ".join(model.model_fields)
        return PlaybookError(f"unknown key {key!r}", file=file, line=line, remedy=f"Allowed here: {allowed}")
    if fault["type"] == "missing":
        field = model.model_fields.get(key)
        return PlaybookError(
            f"the key {key!r} is missing", file=file, line=1, remedy=f"Add it: {field.description if field else ''}"
        )
    return PlaybookError(f"{'.'.join(location)}: {fault['msg']}", file=file, line=line, remedy="Mend the value")
