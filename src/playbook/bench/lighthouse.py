"""Lighthouse's four scores of the main kinds of page, mobile and desktop."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from pathlib import Path
from typing import Any

from playbook.bench.server import Host, Link, serving
from playbook.chromium import FLAGS
from playbook.image import run_node
from playbook.reports import write_table

SECTION = "chapters/2-coding/windows/"
PAGES = {
    "home": "",
    "section": SECTION,
    "drill": "practice/drills/longest-token-span/",
    "quiz": f"{SECTION}#check-yourself",
    "lab": "labs/threshold-calibration/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
ROUNDS = 3


def measure(root: Path, chromium: str) -> list[dict[str, str]]:
    """Audit the built site, served as a host would; writes ``build/reports/lighthouse.md`` and returns its rows."""
    host = Host({"book": root / "site"})
    host.link = Link()
    with serving(host) as url:
        asked = {
            "chromium": chromium,
            "flags": list(FLAGS),
            "rounds": ROUNDS,
            "pages": {name: f"{url}book/{path}" for name, path in PAGES.items()},
        }
        script = Path(__file__).with_name("lighthouse.mjs")
        runs: list[dict[str, Any]] = json.loads(run_node([script, json.dumps(asked)], root))
    rows = table(runs)
    path = write_table(root, "lighthouse", rows, f"Lighthouse: median of {ROUNDS}; what cost points in any run")
    print(path.read_text(encoding="utf-8"))
    return rows


def table(runs: list[dict[str, Any]]) -> list[dict[str, str]]:
    """One row a page and form: the medians, and what cost points."""
    rows = []
    for page, form in dict.fromkeys((run["page"], run["form"]) for run in runs):
        of_page = [run for run in runs if (run["page"], run["form"]) == (page, form)]
        medians = {name: f"{statistics.median(run[name] for run in of_page):.0f}" for name in CATEGORIES}
        lost = Counter(what.split()[0] for run in of_page for what in run["lost"])
        shown = {what.split()[0]: what for run in of_page for what in run["lost"]}
        rows.append(
            {
                "page": page,
                "form": form,
                **medians,
                "kB": f"{statistics.median(run['bytes'] for run in of_page) / 1000:.0f}",
                "lost": "; ".join(shown[name] for name, _ in lost.most_common()),
            }
        )
    return rows
