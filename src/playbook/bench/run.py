"""The command: measure, print the table, write it to ``build/reports``."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from playbook.bench import lighthouse
from playbook.bench.figures import Row
from playbook.bench.measure import SLOW, Bench
from playbook.bench.server import Host, Link, serving
from playbook.bench.tab import offline, tab
from playbook.chromium import ensure_chromium
from playbook.concepts import read_concepts
from playbook.drill import read_drill
from playbook.errors import PlaybookError
from playbook.reports import write_table

DRILL = "longest-token-span"
"""The drill nearest to ten tests (13); the floor runs the same submission and asserts, so its own work cancels out."""
SECTION = "chapters/2-coding/windows/"
PARTS = ("visits", "slow", "warm", "lesson", "tab", "offline")
AUDIT = "lighthouse"
"""A table of its own: scores, and no times to compare with a floor."""


def bench(root: Path, rounds: int, parts: list[str]) -> list[Row]:
    """Measure ``parts`` (all where none is named) in ``rounds`` rounds; raises `PlaybookError` without a built site."""
    unknown = sorted(set(parts) - {*PARTS, AUDIT})
    if unknown:
        raise PlaybookError(f"no such part: {', '.join(unknown)}", remedy=f"Choose of {', '.join((*PARTS, AUDIT))}")
    if not (root / "site" / "index.html").is_file():
        raise PlaybookError("there is no built site", file="site", remedy="Run `python3 scripts/dev.py build` first")
    wanted = [part for part in PARTS if part in parts or not parts]
    chromium = ensure_chromium()
    if AUDIT in parts or not parts:
        print(f"Measuring {AUDIT} …", flush=True)
        lighthouse.measure(root, chromium)
    if not wanted:
        return []
    drill = read_drill(root / "drills" / DRILL, read_concepts(root / "docs"))
    host = Host({"book": root / "site", "floor": Path(__file__).parent / "floor"})
    host.folders["floor/pyodide"] = root / "node_modules" / "pyodide"
    with serving(host) as url, sync_playwright() as playwright:
        subject = Bench(playwright, chromium, host, url, drill)
        rows: list[Row] = []
        for part in wanted:
            print(f"Measuring {part} …", flush=True)
            rows += _MEASURES[part](subject, rounds)
    _report(root, rows, rounds)
    return rows


def _turns(rounds: int) -> list[tuple[str, str]]:
    """Who goes first changes from round to round."""
    return [("ours", "floor") if number % 2 else ("floor", "ours") for number in range(rounds)]


def _pairs(subject: Bench, rounds: int, link: Link) -> dict[str, list[tuple[float, float]]]:
    found: dict[str, list[tuple[float, float]]] = {"ours": [], "floor": []}
    for turn in _turns(rounds):
        for who in turn:
            found[who].append(subject.visits(link) if who == "ours" else subject.floor_visits(link))
    return found


def _visits(subject: Bench, rounds: int) -> list[Row]:
    found = _pairs(subject, rounds, Link())
    return [
        Row(
            f"{name}, navigation to verdict, ms",
            [pair[index] for pair in found["ours"]],
            [pair[index] for pair in found["floor"]],
            bar,
        )
        for index, name, bar in ((0, "cold, fast link", 0.5), (1, "second visit", 0.4))
    ]


def _slow(subject: Bench, rounds: int) -> list[Row]:
    found = _pairs(subject, max(1, rounds // 2), SLOW)
    ours, floor = ([pair[0] for pair in found[who]] for who in ("ours", "floor"))
    return [Row("cold, 10 Mbit/s and 60 ms, navigation to verdict, ms", ours, floor, 0.8)]


def _warm(subject: Bench, rounds: int) -> list[Row]:
    ours: dict[str, list[float]] = {}
    floor: list[tuple[float, float]] = []
    for turn in _turns(rounds):
        for who in turn:
            if who == "floor":
                floor.append(subject.floor_warm())
                continue
            for name, values in subject.warm().items():
                ours.setdefault(name, []).extend(values)
    run, boot = ([pair[index] for pair in floor] for index in (0, 1))
    beyond = [value - sorted(run)[len(run) // 2] for value in ours["first"]]
    again = [value - sorted(run)[len(run) // 2] for value in ours["again"]]
    return [
        Row("first click after six seconds, beyond the booted floor, ms", beyond, [], 10),
        Row("run again, beyond the booted floor, ms", again, [], 50),
        Row("stopped to ready, with a spare, p95, ms", ours["spare"], [], 50),
        Row("stopped to ready, without a spare, ms", ours["without"], boot, 0.3),
    ]


def _lesson(subject: Bench, _rounds: int) -> list[Row]:
    found = subject.lesson(SECTION)
    return [
        Row("a section before any intent, kB", [found["all"]], [], 100),
        Row("runtime among it, kB", [found["runtime"]], [], 0),
    ]


def _tab(subject: Bench, _rounds: int) -> list[Row]:
    found = tab(subject)
    return [
        Row("memory of the tab after ten runs, second interpreter included, MB", found["memory"], [], 120),
        Row("page blocked at most while Python computes for two seconds, ms", found["blocked"], [], 50),
        Row("keystroke to durable, p95, ms", found["durable"], [], 300),
    ]


def _offline(subject: Bench, rounds: int) -> list[Row]:
    pairs = [offline(subject) for _ in range(rounds)]
    online, without = ([pair[index] for pair in pairs] for index in (0, 1))
    return [Row("later visit without the network, against one with it, ms", without, online, 1.2)]


_MEASURES: dict[str, Callable[[Bench, int], list[Row]]] = {
    "visits": _visits,
    "slow": _slow,
    "warm": _warm,
    "lesson": _lesson,
    "tab": _tab,
    "offline": _offline,
}


def _report(root: Path, rows: list[Row], rounds: int) -> None:
    load = os.getloadavg()[0]
    title = f"Benchmark: {rounds} rounds, {os.cpu_count()} cores, load {load:.1f}; median (quartiles)"
    path = write_table(root, "bench", [row.cells() for row in rows], title)
    raw = [{"what": row.what, "ours": row.ours, "floor": row.floor, "bar": row.bar} for row in rows]
    (path.parent / "bench-raw.json").write_text(json.dumps(raw, indent=1) + "\n", encoding="utf-8")
    print(path.read_text(encoding="utf-8"))
