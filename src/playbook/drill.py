"""The only reader of ``drills/<slug>/``: validates a folder and returns a frozen `Drill`."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playbook.concepts import Concepts, line_of
from playbook.drillcode import (
    TestFunction,
    check_entry,
    check_imports,
    check_leak,
    check_tests,
    parse,
    read_mistake,
)
from playbook.errors import PlaybookError, PlaybookErrors

SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FILES = (
    "drill.toml",
    "prompt.md",
    "starter.py",
    "solution.py",
    "test_submission.py",
    "hints.md",
    "walkthrough.md",
)
WALKTHROUGH_HEADINGS = ("Clarify", "Plan", "Implement", "Test", "Complexity", "What the interviewer asks next")
MIN_MISTAKES = 3
MIN_HINTS = 3

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


@dataclass(frozen=True)
class Hint:
    title: str
    body: str


@dataclass(frozen=True)
class Mistake:
    """A known-wrong submission: the message it deserves and the tests it fails, by function name."""

    name: str
    message: str
    fails: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Drill:
    """One coding problem, checked; texts are the files' own."""

    slug: str
    meta: DrillMeta
    prompt: str
    starter: str
    solution: str
    tests: str
    test_functions: tuple[TestFunction, ...]
    hints: tuple[Hint, ...]
    walkthrough: str
    mistakes: tuple[Mistake, ...]

    @property
    def total_seconds(self) -> float:
        """Wall time for a whole run: every gate may use its limit, the other tests share one more."""
        gates = sum(test.ring == "gate" for test in self.test_functions)
        return self.meta.limits.seconds * (gates + 2)


def _meta(text: str, file: str) -> DrillMeta:
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
        raise PlaybookErrors([_meta_error(dict(fault), text, file) for fault in error.errors()]) from None


def _meta_error(fault: dict[str, object], text: str, file: str) -> PlaybookError:
    location = [part for part in fault["loc"] if isinstance(part, str)]  # type: ignore[attr-defined]  # pydantic's loc is a tuple
    key = location[-1] if location else ""
    line = line_of(text, rf"^\s*{re.escape(key)}\s*=|^\[{re.escape(key)}\]") or 1
    model = {"complexity": Complexity, "limits": Limits}.get(location[0] if len(location) > 1 else "", DrillMeta)
    if fault["type"] == "extra_forbidden":
        allowed = ", ".join(model.model_fields)
        return PlaybookError(f"unknown key {key!r}", file=file, line=line, remedy=f"Allowed here: {allowed}")
    if fault["type"] == "missing":
        field = model.model_fields.get(key)
        return PlaybookError(
            f"the key {key!r} is missing", file=file, line=1, remedy=f"Add it: {field.description if field else ''}"
        )
    return PlaybookError(f"{'.'.join(location)}: {fault['msg']}", file=file, line=line, remedy="Mend the value")


def _hints(text: str, file: str) -> tuple[Hint, ...]:
    parts = re.split(r"^## +(.+)$", text, flags=re.MULTILINE)
    hints = tuple(Hint(t.strip(), b.strip()) for t, b in zip(parts[1::2], parts[2::2], strict=True))
    if len(hints) < MIN_HINTS:
        raise PlaybookError(f"has {len(hints)} hints", file=file, line=1,
                            remedy=f"Write at least {MIN_HINTS}, each under a '## ' heading, from a nudge to a skeleton")
    seen_code = ""
    for number, hint in enumerate(hints, 1):
        line = line_of(text, rf"^## +{re.escape(hint.title)}$")
        if not hint.body:
            raise PlaybookError(f"hint {hint.title!r} is empty", file=file, line=line, remedy="Write it")
        counted = re.match(r"(\d+)\b", hint.title)
        if counted and int(counted[1]) != number:
            raise PlaybookError(f"hint {hint.title!r} stands in place {number}", file=file, line=line,
                                remedy="Put the hints in order")
        code = re.search(r"^\s*(```|~~~)", hint.body, re.MULTILINE)
        if seen_code and not code:
            raise PlaybookError(f"hint {hint.title!r} comes after {seen_code!r}, which already shows code",
                                file=file, line=line, remedy="Order the ladder from a nudge to code")
        seen_code = hint.title if code else seen_code
    return hints


def _walkthrough(text: str, file: str) -> str:
    headings = re.findall(r"^## +(.+?)\s*$", text, re.MULTILINE)
    if headings != list(WALKTHROUGH_HEADINGS):
        raise PlaybookError(f"its headings are {', '.join(headings) or 'missing'}", file=file, line=1,
                            remedy=f"Use exactly: {', '.join(WALKTHROUGH_HEADINGS)}")
    return text


def _names(folder: Path, shown: str) -> list[PlaybookError]:
    """Errors for missing and stray files."""
    errors = [
        PlaybookError(f"{name} is missing", file=shown, remedy="See docs/contribute/drill.md for the files of a drill")
        for name in FILES
        if not (folder / name).is_file()
    ]
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if "__pycache__" in relative.parts:
            continue
        known = relative.as_posix() in FILES or (
            relative.parts[0] == "mistakes" and (len(relative.parts) == 1 or (
                len(relative.parts) == 2 and re.fullmatch(r"[a-z][a-z0-9_]*\.py", relative.parts[1]))))
        if path.is_symlink() or not known:
            errors.append(PlaybookError(
                f"{relative.as_posix()} does not belong to a drill", file=shown,
                remedy=f"Remove it; a drill holds {', '.join(FILES)} and mistakes/<name>.py"))
    return errors


def read_drill(folder: Path, concepts: Concepts) -> Drill:
    """Read and check one drill's folder.

    Raises `PlaybookErrors` with every fault that could be found in one pass; each names file, line and remedy.
    """
    slug = folder.name
    shown = f"drills/{slug}"
    if not SLUG.fullmatch(slug) or len(slug) > 48:
        raise PlaybookError(f"{slug!r} is not a slug", file=shown,
                            remedy="Use lower-case words joined by hyphens, at most 48 characters")
    errors = [PlaybookError("is a link", file=shown, remedy="Use a real folder")] if folder.is_symlink() else []
    errors += _names(folder, shown)
    if errors:
        raise PlaybookErrors(errors)
    text = {name: (folder / name).read_text(encoding="utf-8") for name in FILES}

    def collect[T](make: object, *args: object) -> T | None:
        try:
            return make(*args)  # type: ignore[operator,no-any-return]  # each reader below has its own signature
        except PlaybookErrors as many:
            errors.extend(many.errors)
        except PlaybookError as one:
            errors.append(one)
        return None

    meta: DrillMeta | None = collect(_meta, text["drill.toml"], f"{shown}/drill.toml")
    hints: tuple[Hint, ...] | None = collect(_hints, text["hints.md"], f"{shown}/hints.md")
    collect(_walkthrough, text["walkthrough.md"], f"{shown}/walkthrough.md")
    trees = {
        name: collect(parse, text[name], f"{shown}/{name}")
        for name in ("starter.py", "solution.py", "test_submission.py")
    }
    for name, tree in trees.items():
        if isinstance(tree, ast.Module):
            errors += check_imports(tree, f"{shown}/{name}", tests=name == "test_submission.py")
    if meta is None or not all(isinstance(tree, ast.Module) for tree in trees.values()):
        raise PlaybookErrors(errors)
    line = line_of(text["drill.toml"], r"^concepts")
    errors += concepts.check(list(meta.concepts), file=f"{shown}/drill.toml", line=line)
    for name in ("starter.py", "solution.py"):
        errors += check_entry(trees[name], meta.entry, f"{shown}/{name}")
    sizes = meta.complexity.sizes if meta.complexity else ()
    if sizes and (len(sizes) < 4 or list(sizes) != sorted(set(sizes))):
        errors.append(PlaybookError("sizes must be at least four ascending numbers", file=f"{shown}/drill.toml",
                                    line=line_of(text["drill.toml"], r"^sizes"), remedy="For instance 2_000 to 16_000"))
    functions, faults = check_tests(
        trees["test_submission.py"], text["test_submission.py"], meta.entry, bool(sizes),
        f"{shown}/test_submission.py",
    )
    errors += faults
    for name, window in (("prompt.md", 3), ("starter.py", 3), ("hints.md", 5)):
        errors += check_leak(text["solution.py"], text[name], f"{shown}/{name}", window)
    mistakes = []
    for path in sorted((folder / "mistakes").glob("*.py")):
        source = path.read_text(encoding="utf-8")
        found = collect(read_mistake, source, f"{shown}/mistakes/{path.name}", {f.name for f in functions})
        if found:
            message, fails = found  # type: ignore[misc]  # read_mistake's pair, or None after an error
            mistakes.append(Mistake(path.stem, message, fails, source))
    if len(mistakes) < MIN_MISTAKES and not errors:
        errors.append(PlaybookError(f"has {len(mistakes)} mistakes", file=f"{shown}/mistakes",
                                    remedy=f"Keep at least {MIN_MISTAKES} known-wrong submissions there"))
    if errors:
        raise PlaybookErrors(errors)
    return Drill(
        slug, meta, text["prompt.md"], text["starter.py"], text["solution.py"], text["test_submission.py"],
        tuple(functions), hints or (), text["walkthrough.md"], tuple(mistakes),
    )


def read_drills(root: Path, concepts: Concepts) -> list[Drill]:
    """Every drill under ``root``, by slug; raises `PlaybookErrors` with the faults of all of them."""
    drills: list[Drill] = []
    errors: list[PlaybookError] = []
    lower: dict[str, str] = {}
    for folder in sorted(p for p in root.iterdir() if not p.name.startswith(".")):
        if not folder.is_dir():
            errors.append(PlaybookError("does not belong here", file=f"drills/{folder.name}",
                                        remedy="drills/ holds one folder a drill and nothing else"))
            continue
        twin = lower.setdefault(folder.name.lower(), folder.name)
        if twin != folder.name:
            errors.append(PlaybookError(f"differs from drills/{twin} in case only", file=f"drills/{folder.name}",
                                        remedy="Rename one of them"))
        try:
            drills.append(read_drill(folder, concepts))
        except PlaybookErrors as many:
            errors.extend(many.errors)
        except PlaybookError as one:
            errors.append(one)
    titles: dict[str, str] = {}
    for drill in drills:
        other = titles.setdefault(drill.meta.title.lower(), drill.slug)
        if other != drill.slug:
            errors.append(PlaybookError(f"has the title of drills/{other}", file=f"drills/{drill.slug}/drill.toml",
                                        line=1, remedy="Give it a title of its own"))
    if errors:
        raise PlaybookErrors(errors)
    return drills
