"""The measurements: each in a browser profile of its own, ours and the floor in turn."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

from playbook.bench.figures import percentile
from playbook.bench.server import Host, Link
from playbook.chromium import FLAGS
from playbook.drill import Drill

SLOW = Link(bytes_per_second=10e6 / 8, round_trip=0.06)
"""10 Mbit/s, 60 ms."""
SETTLE_MS = 8000
"""After a first visit's verdict: what is kept for later visits is kept by then."""
_STOPS = 20

CLICK = """(() => {
    const seen = new MutationObserver(() => {
        const run = document.querySelector(".drill .pb-run");
        if (run && !window.clicked) { window.clicked = performance.now(); run.click(); }
        if (document.querySelector(".pb-report__head")) { window.verdict = performance.now(); seen.disconnect(); }
    });
    const start = () => seen.observe(document.documentElement, { subtree: true, childList: true });
    if (document.documentElement) start(); else addEventListener("DOMContentLoaded", start, { once: true });
})()"""
_SEED = """([slug, text]) => new Promise((resolve, reject) => {
    const asked = indexedDB.open("playbook", 1);
    asked.onerror = () => reject(asked.error);
    asked.onupgradeneeded = () => {
        asked.result.createObjectStore("code");
        asked.result.createObjectStore("attempts", { autoIncrement: true }).createIndex("slug", "slug");
        asked.result.createObjectStore("progress");
        asked.result.createObjectStore("quiz");
    };
    asked.onsuccess = () => {
        const transaction = asked.result.transaction("code", "readwrite");
        transaction.objectStore("code").put({ text, updated: 1 }, slug);
        transaction.oncomplete = () => { asked.result.close(); resolve(); };
    };
})"""
"""The records' first schema, which later releases migrate: made by hand, so that nothing of the site is in a cache."""
AGAIN = """async () => {
    const head = () => document.querySelector(".pb-report__title");
    const before = head();
    const clicked = performance.now();
    document.querySelector(".drill .pb-run").click();
    while (!head() || head() === before) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - clicked;
}"""
_STOP = """async ([request, stops, pause]) => {
    const script = document.querySelector('script[type="module"][src*="assets/app/"]').src;
    const { runner } = await import(script);
    await runner.warm();
    const times = [];
    for (let stop = 0; stop < stops; stop++) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const controller = new AbortController();
        const running = runner.run(request, { signal: controller.signal, wallSeconds: 60 });
        await new Promise((resolve) => setTimeout(resolve, 60));
        const stopped = performance.now();
        controller.abort();
        await running;
        await runner.warm();
        times.push(performance.now() - stopped);
    }
    return times;
}"""


class Bench:
    """Measures one drill of the built site, which is served as ``book``, against the page served as ``floor``."""

    def __init__(self, playwright: Playwright, chromium: str, host: Host, url: str, drill: Drill) -> None:
        self._playwright, self._chromium, self.host, self._url, self._drill = playwright, chromium, host, url, drill
        self.drill_page = f"{url}book/practice/drills/{drill.slug}/"
        self._request = {"submission": drill.solution, "tests": drill.tests}

    @contextmanager
    def profile(self, script: str = "") -> Iterator[BrowserContext]:
        """A fresh profile; ``script`` runs before each page's own."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            launch = self._playwright.chromium.launch_persistent_context
            context = launch(folder, executable_path=self._chromium, args=list(FLAGS), headless=True)
            if script:
                context.add_init_script(script)
            try:
                yield context
            finally:
                context.close()

    def _floor_visit(self, page: Page) -> float:
        page.goto(f"{self._url}floor/")
        found: dict[str, float] = page.evaluate(
            "async (r) => { await floor.boot(); return { ...await floor.run(r), at: performance.now() }; }",
            self._request,
        )
        assert found["passed"] > 0
        return found["at"]

    def visit(self, page: Page) -> float:
        """From navigation to a verdict that passes, in milliseconds; the profile's script clicks Run."""
        page.goto(self.drill_page)
        page.locator(".pb-report__head[data-state='passed']").wait_for(timeout=120_000)
        verdict: float = page.evaluate("window.verdict")
        return verdict

    def seed(self, context: BrowserContext) -> None:
        """Put the solution where a reader's code is kept."""
        page = context.new_page()
        page.goto(f"{self._url}nothing")
        page.evaluate(_SEED, [self._drill.slug, self._drill.solution])
        page.close()

    def floor_visits(self, link: Link) -> tuple[float, float]:
        """A cold visit and a second one, from navigation to result, in milliseconds."""
        with self.profile() as context:
            self.host.link = link
            first = self.fresh(context, self._floor_visit)
            return first, self.fresh(context, self._floor_visit)

    def visits(self, link: Link) -> tuple[float, float]:
        """A cold visit and a second one, Run being clicked as soon as it is there."""
        with self.profile(CLICK) as context:
            self.seed(context)
            self.host.link = link
            page = context.new_page()
            first = self.visit(page)
            page.wait_for_timeout(SETTLE_MS)
            page.close()
            return first, self.fresh(context, self.visit)

    @staticmethod
    def fresh(context: BrowserContext, visit: Any) -> float:
        """What ``visit`` measures on a page of its own."""
        page = context.new_page()
        measured: float = visit(page)
        page.close()
        return measured

    def floor_warm(self) -> tuple[float, float]:
        """Booted already: asked to shown; and booted again in the same page."""
        with self.profile() as context:
            self.host.link = Link()
            page = context.new_page()
            self._floor_visit(page)
            warm: float = page.evaluate("(r) => floor.run(r)", self._request)["milliseconds"]
            return warm, page.evaluate("floor.boot()")

    def warm(self) -> dict[str, list[float]]:
        """On the page for six seconds: the first click, clicks after it, stops with a spare and without one."""
        with self.profile() as context:
            self.seed(context)
            self.host.link = Link()
            page = context.new_page()
            page.goto(self.drill_page)
            page.locator(".cm-content").wait_for()
            page.wait_for_timeout(6000)
            first = page.evaluate(AGAIN)
            again = [page.evaluate(AGAIN) for _ in range(8)]
            own = page.locator(".pb-report").inner_text()
            assert "passed" in own
            endless = {
                "type": "samples",
                "cells": ["while True:\n    pass"],
                "budget": {"seconds": 60, "total_seconds": 60},
            }
            spare = page.evaluate(_STOP, [endless, _STOPS, 1500])
            without = page.evaluate(_STOP, [endless, 6, 0])[1::2]
            return {"first": [first], "again": again, "spare": [percentile(spare, 0.95)], "without": without}

    def lesson(self, section: str) -> dict[str, float]:
        """A section before any intent: kilobytes over the network, and those of the runtime among them."""
        with self.profile() as context:
            self.host.link = Link()
            page = context.new_page()
            page.goto(f"{self._url}book/{section}", wait_until="networkidle")
            found: list[list[Any]] = page.evaluate(
                "performance.getEntries().filter((e) => e.transferSize > 0).map((e) => [e.name, e.transferSize])"
            )
            runtime = sum(size for name, size in found if "/runtime/" in name)
            return {"all": sum(size for _, size in found) / 1000, "runtime": runtime / 1000}
