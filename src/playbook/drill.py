"""The only reader of ``drills/<slug>/``: validates a folder and returns a frozen `Drill`."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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
from playbook.drillmeta import DrillMeta, read_meta
from playbook.errors import PlaybookError, PlaybookErrors, read_text

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
OPTIONAL = ("mutants.toml",)
WALKTHROUGH_HEADINGS = ("Clarify", "Plan", "Implement", "Test", "Complexity", "What the interviewer asks next")
GIVEN_CODE = ("debug", "refactor")
"""Kinds whose starter is working code: most of its lines stand in the solution too."""
MIN_MISTAKES = 3
MIN_HINTS = 3


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


def _hints(text: str, file: str) -> tuple[Hint, ...]:
    parts = re.split(r"^## +(.+)$", text, flags=re.MULTILINE)
    hints = tuple(Hint(t.strip(), b.strip()) for t, b in zip(parts[1::2], parts[2::2], strict=True))
    if len(hints) < MIN_HINTS:
        raise PlaybookError(
            f"has {len(hints)} hints",
            file=file,
            line=1,
            remedy=f"Write at least {MIN_HINTS}, each under a '## ' heading, from a nudge to a skeleton",
        )
    seen_code = ""
    for number, hint in enumerate(hints, 1):
        line = line_of(text, rf"^## +{re.escape(hint.title)}$")
        if not hint.body:
            raise PlaybookError(f"hint {hint.title!r} is empty", file=file, line=line, remedy="Write it")
        counted = re.match(r"(\d+)\b", hint.title)
        if counted and int(counted[1]) != number:
            raise PlaybookError(
                f"hint {hint.title!r} stands in place {number}", file=file, line=line, remedy="Put the hints in order"
            )
        code = re.search(r"^\s*(```|~~~)", hint.body, re.MULTILINE)
        if seen_code and not code:
            raise PlaybookError(
                f"hint {hint.title!r} comes after {seen_code!r}, which already shows code",
                file=file,
                line=line,
                remedy="Order the ladder from a nudge to code",
            )
        seen_code = hint.title if code else seen_code
    return hints


def _walkthrough(text: str, file: str) -> str:
    headings = re.findall(r"^## +(.+?)\s*$", text, re.MULTILINE)
    if headings != list(WALKTHROUGH_HEADINGS):
        raise PlaybookError(
            f"its headings are {', '.join(headings) or 'missing'}",
            file=file,
            line=1,
            remedy=f"Use exactly: {', '.join(WALKTHROUGH_HEADINGS)}",
        )
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
        known = relative.as_posix() in (*FILES, *OPTIONAL) or (
            relative.parts[0] == "mistakes"
            and (
                len(relative.parts) == 1
                or (len(relative.parts) == 2 and re.fullmatch(r"[a-z][a-z0-9_]*\.py", relative.parts[1]))
            )
        )
        if path.is_symlink() or not known:
            errors.append(
                PlaybookError(
                    f"{relative.as_posix()} does not belong to a drill",
                    file=shown,
                    remedy=f"Remove it; a drill holds {', '.join((*FILES, *OPTIONAL))} and mistakes/<name>.py",
                )
            )
    return errors


class _Reader:
    """Reads one folder and gathers what is wrong with it."""

    def __init__(self, folder: Path, concepts: Concepts) -> None:
        self.folder = folder
        self.concepts = concepts
        self.shown = f"drills/{folder.name}"
        self.errors: list[PlaybookError] = []
        self.text = {name: read_text(folder / name, f"{self.shown}/{name}") for name in FILES}

    def collect[T](self, make: Callable[[str, str], T], name: str) -> T | None:
        """What ``make(text, file)`` makes of a file, or None after its errors were noted."""
        try:
            return make(self.text[name], f"{self.shown}/{name}")
        except PlaybookErrors as many:
            self.errors += many.errors
        except PlaybookError as one:
            self.errors.append(one)
        return None

    def fault(self, message: str, name: str, pattern: str, remedy: str) -> None:
        line = line_of(self.text[name], pattern)
        self.errors.append(PlaybookError(message, file=f"{self.shown}/{name}", line=line, remedy=remedy))

    def read(self) -> Drill:
        meta = self.collect(read_meta, "drill.toml")
        hints = self.collect(_hints, "hints.md")
        self.collect(_walkthrough, "walkthrough.md")
        starter, solution, tests = (self._tree(name) for name in ("starter.py", "solution.py", "test_submission.py"))
        if meta is None or starter is None or solution is None or tests is None:
            raise PlaybookErrors(self.errors)
        self._check_meta(meta)
        for name, tree in (("starter.py", starter), ("solution.py", solution)):
            self.errors += check_entry(tree, meta.entry, f"{self.shown}/{name}")
        sizes = bool(meta.complexity and meta.complexity.sizes)
        source = self.text["test_submission.py"]
        functions, faults = check_tests(tests, source, meta.entry, sizes, f"{self.shown}/test_submission.py")
        self.errors += faults
        for name, window in (("prompt.md", 3), ("starter.py", 3), ("hints.md", 5)):
            if name == "starter.py" and meta.kind in GIVEN_CODE:
                continue
            self.errors += check_leak(self.text["solution.py"], self.text[name], f"{self.shown}/{name}", window)
        mistakes = self._mistakes({function.name for function in functions})
        if self.errors:
            raise PlaybookErrors(self.errors)
        return Drill(
            slug=self.folder.name,
            meta=meta,
            prompt=self.text["prompt.md"],
            starter=self.text["starter.py"],
            solution=self.text["solution.py"],
            tests=source,
            test_functions=tuple(functions),
            hints=hints or (),
            walkthrough=self.text["walkthrough.md"],
            mistakes=tuple(mistakes),
        )

    def _tree(self, name: str) -> ast.Module | None:
        tree = self.collect(parse, name)
        if tree is not None:
            self.errors += check_imports(tree, f"{self.shown}/{name}", tests=name == "test_submission.py")
        return tree

    def _check_meta(self, meta: DrillMeta) -> None:
        file = f"{self.shown}/drill.toml"
        line = line_of(self.text["drill.toml"], r"^concepts")
        self.errors += self.concepts.check(list(meta.concepts), file=file, line=line)
        sizes = meta.complexity.sizes if meta.complexity else ()
        if sizes and (len(sizes) < 4 or list(sizes) != sorted(set(sizes))):
            self.fault(
                "sizes must be at least four ascending numbers", "drill.toml", r"^sizes", "As in 2_000 to 16_000"
            )

    def _mistakes(self, tests: set[str]) -> list[Mistake]:
        mistakes = []
        for path in sorted((self.folder / "mistakes").glob("*.py")):
            name = f"mistakes/{path.name}"
            self.text[name] = read_text(path, f"{self.shown}/{name}")
            found = self.collect(lambda text, file: read_mistake(text, file, tests), name)
            if found:
                mistakes.append(Mistake(path.stem, *found, self.text[name]))
        if len(mistakes) < MIN_MISTAKES and not self.errors:
            remedy = f"Keep at least {MIN_MISTAKES} known-wrong submissions there"
            self.errors.append(PlaybookError(f"has {len(mistakes)}", file=f"{self.shown}/mistakes", remedy=remedy))
        return mistakes


def read_drill(folder: Path, concepts: Concepts) -> Drill:
    """Read and check one drill's folder.

    Raises `PlaybookErrors` with every fault that could be found in one pass; each names file, line and remedy.
    """
    shown = f"drills/{folder.name}"
    if not SLUG.fullmatch(folder.name) or len(folder.name) > 48:
        raise PlaybookError(
            f"{folder.name!r} is not a slug",
            file=shown,
            remedy="Use lower-case words joined by hyphens, at most 48 characters",
        )
    errors = [PlaybookError("is a link", file=shown, remedy="Use a real folder")] if folder.is_symlink() else []
    errors += _names(folder, shown)
    if errors:
        raise PlaybookErrors(errors)
    return _Reader(folder, concepts).read()


def read_drills(root: Path, concepts: Concepts) -> list[Drill]:
    """Every drill under ``root``, by slug; raises `PlaybookErrors` with the faults of all of them."""
    drills: list[Drill] = []
    errors: list[PlaybookError] = []
    lower: dict[str, str] = {}
    for folder in sorted(p for p in root.iterdir() if not p.name.startswith(".")):
        if not folder.is_dir():
            errors.append(
                PlaybookError(
                    "does not belong here",
                    file=f"drills/{folder.name}",
                    remedy="drills/ holds one folder a drill and nothing else",
                )
            )
            continue
        twin = lower.setdefault(folder.name.lower(), folder.name)
        if twin != folder.name:
            errors.append(
                PlaybookError(
                    f"differs from drills/{twin} in case only",
                    file=f"drills/{folder.name}",
                    remedy="Rename one of them",
                )
            )
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
            errors.append(
                PlaybookError(
                    f"has the title of drills/{other}",
                    file=f"drills/{drill.slug}/drill.toml",
                    line=1,
                    remedy="Give it a title of its own",
                )
            )
    if errors:
        raise PlaybookErrors(errors)
    return drills
