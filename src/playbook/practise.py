"""A drill in the reader's own editor: writes the starter, judges on every save, and says what the page would say."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playbook.concepts import read_concepts
from playbook.drill import Drill, read_drill
from playbook.errors import PlaybookError
from playbook.gate import Job, prove
from playbook.runtimes import NativeRuntime

FOLDER = "attempts"
LOOK_SECONDS = 0.2
DETAILED = 3
"""So many failing tests are shown with their values; of the others the names must do."""
MARKS = {"passed": "✓", "failed": "✗", "error": "!", "timeout": "…"}
SUMMARY = {"passed": "Passed", "failed": "Not yet", "error": "It broke", "timeout": "Too slow"}


def place(root: Path, drill: Drill) -> tuple[Path, bool]:
    """The reader's own file, and whether it was made just now; what is there already is never written over."""
    path = root / FOLDER / drill.slug / "submission.py"
    if path.exists():
        return path, False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(drill.starter, encoding="utf-8")
    return path, True


class Judge:
    """Judges one drill's submissions as the page does: the same tests, limits, growth and known mistakes."""

    def __init__(self, root: Path, drill: Drill, runtime: NativeRuntime) -> None:
        self._drill, self._runtime = drill, runtime
        self._known = prove([drill], [runtime], root)[drill.slug].known

    def verdict(self, submission: str) -> dict[str, Any]:
        """The verdict as plain data; a submission that ends Python is told as an error."""
        drill, meta = self._drill, self._drill.meta
        request = Job(drill, "submission", submission).request(known=self._known)
        if meta.complexity and meta.complexity.sizes:
            request["growth"] = {"sizes": list(meta.complexity.sizes), "target": meta.complexity.time}
        answer = self._runtime.request(request, drill.total_seconds + 30)
        if answer["type"] == "verdict":
            verdict: dict[str, Any] = answer["verdict"]
            return verdict
        message = "Python ended before it could answer." if answer["type"] == "stopped" else str(answer.get("message"))
        return {"status": "error", "outcomes": [], "problem": {"message": message, "line": None}}


def report(verdict: dict[str, Any]) -> str:
    """The verdict as lines of plain text."""
    return "\n".join(_lines(verdict))


def _lines(verdict: dict[str, Any]) -> Iterator[str]:
    outcomes = verdict["outcomes"]
    passed = sum(outcome["status"] == "passed" for outcome in outcomes)
    count = f", {passed} of {len(outcomes)} tests pass" if outcomes else ""
    yield f"{SUMMARY[verdict['status']]}{count}"
    problem = verdict.get("problem")
    if problem:
        line = f"line {problem['line']}: " if problem.get("line") else ""
        yield f"  {line}{problem['message']}"
    if verdict.get("mistake"):
        yield ""
        yield from (f"  {line}" for line in verdict["mistake"]["message"].splitlines())
    detailed = [outcome for outcome in outcomes if outcome["status"] != "passed"][:DETAILED]
    for outcome in outcomes:
        hidden = outcome["ring"] != "example" and outcome["status"] == "passed"
        if not hidden:
            yield f"  {MARKS[outcome['status']]} {outcome['title']}"
        if outcome in detailed:
            yield from _details(outcome)
    growth = verdict.get("growth")
    if growth:
        yield f"  {growth['sentence']}"
    for warning in verdict.get("warnings") or ():
        yield f"  {warning}"


def _details(outcome: dict[str, Any]) -> Iterator[str]:
    if outcome["message"]:
        yield f"      {outcome['message']}"
    for name in ("input", "expected", "got"):
        if outcome.get(name) is not None:
            yield f"      {name + ':':<10}{outcome[name]}"
    if outcome.get("line"):
        yield f"      your line {outcome['line']}"
    if outcome.get("output"):
        yield f"      printed:  {outcome['output'].rstrip()}"


def changes(path: Path, pause: Callable[[float], None] = time.sleep) -> Iterator[str]:
    """The file's text now, and again after each save."""
    seen: tuple[int, int] | None = None
    while True:
        try:
            stat = path.stat()
            now = (stat.st_mtime_ns, stat.st_size)
            if now != seen:
                seen = now
                yield path.read_text(encoding="utf-8")
        except FileNotFoundError:
            seen = None  # an editor may replace the file by moving another into its place
        except UnicodeDecodeError:
            raise PlaybookError("is not UTF-8 text", file=str(path), remedy="Save it as UTF-8") from None
        pause(LOOK_SECONDS)


def practise(root: Path, slug: str, *, once: bool = False) -> bool:
    """Judge the reader's file of a drill now and at every save, until Ctrl-C; ``once`` returns whether it passes."""
    if not (root / "drills" / slug / "drill.toml").is_file():
        known = ", ".join(sorted(path.parent.name for path in (root / "drills").glob("*/drill.toml")))
        raise PlaybookError(f"there is no drill {slug!r}", remedy=f"Choose of {known}")
    drill = read_drill(root / "drills" / slug, read_concepts(root / "docs"))
    path, fresh = place(root, drill)
    shown = path.relative_to(root).as_posix()
    print(f"{drill.meta.title}: the statement is in drills/{slug}/prompt.md.")
    print(f"{'Made' if fresh else 'Found'} {shown}. Edit it; it is judged at every save. Ctrl-C ends.\n", flush=True)
    with NativeRuntime(root) as runtime:
        judge = Judge(root, drill, runtime)
        for submission in changes(path):
            verdict = judge.verdict(submission)
            print(report(verdict) + "\n", flush=True)
            if once:
                return bool(verdict["status"] == "passed")
    return False
