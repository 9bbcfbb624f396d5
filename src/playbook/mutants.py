"""Mutants of a drill's solution: each differs in one small way, and the drill's tests have to notice.

A mutant that behaves as the solution does is *equivalent*: the drill says so, with the reason, in ``mutants.toml``.
The operators are those of mutation analysis since DeMillo, Lipton & Sayward (1978): comparison, arithmetic, constant,
Boolean connector, condition, dropped statement, result.
"""

from __future__ import annotations

import ast
import copy
import hashlib
import json
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playbook.drill import Drill
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.gate import Job, Runtime, judge_sources

FILE = "mutants.toml"
PATIENCE = 4.0
"""A mutant may take this many times as long as the solution before it counts as noticed: it does not end."""
LEAST_SECONDS = 1.0

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt,),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
_DROPPED = (ast.AugAssign, ast.Expr, ast.Continue, ast.Break, ast.Delete, ast.Raise)


@dataclass(frozen=True)
class Mutant:
    """One change: ``name`` is its line in the solution and what was done there; ``source`` the whole submission."""

    name: str
    source: str


@dataclass(frozen=True)
class Mutation:
    """What became of a drill's mutants: names of the killed, of the equivalent, and of those nobody noticed."""

    killed: tuple[str, ...]
    equivalent: tuple[str, ...]
    alive: tuple[str, ...]

    @property
    def count(self) -> int:
        """All mutants."""
        return len(self.killed) + len(self.equivalent) + len(self.alive)


def _said(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 70 else text[:67] + "..."


def _expression(node: ast.AST) -> Iterator[ast.AST]:
    """Every other expression that stands for ``node``."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in _COMPARED.get(type(operator), ()):
                changed = copy.deepcopy(node)
                changed.ops[place] = other()
                yield changed
    elif isinstance(node, ast.BinOp) and type(node.op) in _COMPUTED:
        if not (isinstance(node.left, ast.Constant) and isinstance(node.left.value, str)):
            yield ast.BinOp(node.left, _COMPUTED[type(node.op)](), node.right)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _constant(node.value)


def _constant(value: object) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
        if value:
            yield ast.Constant(value - 1)


def _statement(node: ast.stmt) -> Iterator[ast.stmt]:
    """Every other statement that stands for ``node``."""
    if isinstance(node, _DROPPED):
        yield ast.Pass()
    if isinstance(node, ast.If | ast.While) and not isinstance(node.test, ast.Constant):
        outcomes = (True, False) if isinstance(node, ast.If) else (False,)
        for outcome in outcomes:
            changed = copy.copy(node)
            changed.test = ast.Constant(outcome)
            yield changed
    if isinstance(node, ast.AugAssign) and type(node.op) in _COMPUTED:
        yield ast.AugAssign(node.target, _COMPUTED[type(node.op)](), node.value)
    if isinstance(node, ast.Return) and not (node.value is None or _is_none(node.value)):
        yield ast.Return(ast.Constant(None))


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.stmt):
        yield from _statement(node)
    else:
        yield from _expression(node)


def _silent(node: ast.AST) -> bool:
    """Code whose changes no test should see: documentation, types, the words of an error, a second check of lengths."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return True
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return True
    return isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr)


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """The node's parts that may change: (owner, field, place in a list or None, part)."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params", "decorator_list", "kw_defaults", "defaults"):
            continue
        if isinstance(node, ast.Raise) or (isinstance(node, ast.AnnAssign) and field != "value"):
            continue
        for place, part in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(part, ast.AST) and not _silent(part):
                yield node, field, place, part


def _put(owner: ast.AST, field: str, place: int | None, part: ast.AST) -> None:
    if place is None:
        setattr(owner, field, part)
    else:
        getattr(owner, field)[place] = part


def _changes(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """(what was there, what stands there now) while ``tree`` holds the change; it is put back afterwards."""
    waiting = [tree]
    while waiting:
        node = waiting.pop(0)
        for owner, field, place, part in list(_children(node)):
            for other in _variants(part):
                _put(owner, field, place, other)
                yield part, other
                _put(owner, field, place, part)
            waiting.append(part)


def mutants(solution: str) -> list[Mutant]:
    """Every mutant of the text, in the order of its lines."""
    tree = ast.parse(solution)
    original = ast.unparse(tree)
    found: dict[str, tuple[int, str, str]] = {}
    for before, after in _changes(tree):
        source = ast.unparse(ast.fix_missing_locations(tree))
        line: int = getattr(before, "lineno", 0)
        if source != original and source not in found:
            found[source] = (line, _said(before), _said(after))
    counted: dict[str, int] = {}
    made = []
    for source, (number, was, now) in sorted(found.items(), key=lambda item: item[1]):
        name = f"line {number}: {was} -> {now}"
        counted[name] = counted.get(name, 0) + 1
        made.append(Mutant(name if counted[name] == 1 else f"{name} ({counted[name]})", source + "\n"))
    return made


def read_equivalents(drill: Drill, root: Path) -> dict[str, str]:
    """Reasons by the name of the mutant, from the drill's folder; raises `PlaybookErrors`."""
    path = root / "drills" / drill.slug / FILE
    file = f"drills/{drill.slug}/{FILE}"
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("equivalent", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlaybookError(f"is not valid TOML: {error}", file=file, remedy="Mend the line it names") from None
    names = {mutant.name for mutant in mutants(drill.solution)}
    errors, found = [], {}
    for entry in entries:
        if set(entry) != {"mutant", "reason"} or len(str(entry.get("reason", ""))) < 20:
            remedy = "Each [[equivalent]] holds mutant and reason, the reason in a whole sentence"
            errors.append(PlaybookError(f"has the entry {entry}", file=file, remedy=remedy))
        elif entry["mutant"] not in names:
            remedy = f"Take it out, or name it as `python3 scripts/dev.py mutants {drill.slug}` does"
            errors.append(PlaybookError(f"there is no mutant {entry['mutant']!r}", file=file, remedy=remedy))
        else:
            found[entry["mutant"]] = entry["reason"]
    if errors:
        raise PlaybookErrors(errors)
    return found


def _request(drill: Drill, source: str, seconds: float) -> dict[str, Any]:
    budget = {"seconds": seconds, "total_seconds": seconds}
    return {**Job(drill, "mutant", source).request(), "budget": budget, "until_failure": True}


def _passes(drill: Drill, source: str, runtime: Runtime, seconds: float) -> bool:
    answer = runtime.request(_request(drill, source, seconds), seconds + 10)
    return bool(answer["type"] == "verdict" and answer["verdict"]["status"] == "passed")


def _allowed(drill: Drill, runtime: Runtime) -> float:
    """Seconds for one mutant, from what the solution takes here."""
    answer = runtime.request(_request(drill, drill.solution, drill.total_seconds), drill.total_seconds + 10)
    if answer["type"] != "verdict" or answer["verdict"]["status"] != "passed":
        file = f"drills/{drill.slug}/solution.py"
        raise PlaybookError("the solution does not pass, so its mutants say nothing", file=file, remedy="Mend it first")
    return max(LEAST_SECONDS, PATIENCE * float(answer["verdict"]["seconds"]))


def mutate(drill: Drill, runtimes: Sequence[Runtime], root: Path) -> Mutation:
    """Judge every mutant of the drill's solution; what was found before for the same texts is read from the cache."""
    equivalent = read_equivalents(drill, root)
    key = hashlib.sha256("\0".join((drill.solution, drill.tests)).encode() + judge_sources(root)).hexdigest()[:24]
    kept = root / "build" / "cache" / "mutants" / f"{drill.slug}.{key}.json"
    made = mutants(drill.solution)
    if kept.exists():
        passing = set(json.loads(kept.read_text(encoding="utf-8")))
    else:
        allowed = _allowed(drill, runtimes[0])
        passing = set(_survivors(drill, made, runtimes, allowed))
        for mutant in made:  # One that only took too long on a busy machine is asked again before it counts as noticed.
            if mutant.name in equivalent and mutant.name not in passing:
                passing |= {mutant.name} if _passes(drill, mutant.source, runtimes[0], drill.total_seconds) else set()
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(sorted(passing)), encoding="utf-8")
    return Mutation(
        tuple(mutant.name for mutant in made if mutant.name not in passing),
        tuple(mutant.name for mutant in made if mutant.name in passing and mutant.name in equivalent),
        tuple(mutant.name for mutant in made if mutant.name in passing and mutant.name not in equivalent),
    )


def _survivors(drill: Drill, made: Sequence[Mutant], runtimes: Sequence[Runtime], allowed: float) -> list[str]:
    """Names of the mutants that pass every test; each runtime takes every n-th."""

    def work(place: int) -> list[str]:
        runtime = runtimes[place]
        share = made[place :: len(runtimes)]
        return [mutant.name for mutant in share if _passes(drill, mutant.source, runtime, allowed)]

    with ThreadPoolExecutor(len(runtimes)) as pool:
        return [name for names in pool.map(work, range(len(runtimes))) for name in names]


def faults(drill: Drill, found: Mutation, root: Path) -> list[PlaybookError]:
    """An error for each mutant that nobody noticed, and for each that is called equivalent and is not."""
    file = f"drills/{drill.slug}/test_submission.py"
    errors = [
        PlaybookError(f"no test notices the mutant {name!r}", file=file, remedy=f"Test it, or explain it in {FILE}")
        for name in found.alive
    ]
    wrong = [name for name in read_equivalents(drill, root) if name in found.killed]
    return errors + [
        PlaybookError(
            f"{name!r} is not equivalent: a test fails", file=f"drills/{drill.slug}/{FILE}", remedy="Take it out"
        )
        for name in wrong
    ]
