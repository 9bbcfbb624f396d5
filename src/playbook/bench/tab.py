"""What a tab costs its reader: memory, blocked moments, a keystroke's way to the disk, and a visit without network."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from playbook.bench.figures import percentile
from playbook.bench.measure import AGAIN, CLICK, SETTLE_MS, Bench
from playbook.bench.server import Link

_RUNS = 10
_KEYS = 40

_BLOCKED = """async (request) => {
    const script = document.querySelector('script[type="module"][src*="assets/app/"]').src;
    const { runner } = await import(script);
    await runner.warm();
    let longest = 0, last = performance.now();
    const tick = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; };
    const timer = setInterval(tick, 1);
    await runner.run(request, { wallSeconds: 20 });
    clearInterval(timer);
    return longest;
}"""
_TYPED = """() => {
    window.durable = [];
    let typed = 0;
    document.addEventListener("input", () => { typed = performance.now(); }, { capture: true });
    new MutationObserver(() => {
        const { state } = document.querySelector(".pb-bench .pb-saved").dataset;
        if (state === "saved" && typed) { window.durable.push(performance.now() - typed); typed = 0; }
    }).observe(document.querySelector(".pb-bench"), { subtree: true, attributes: true, childList: true });
}"""


def renderers() -> set[int]:
    """The machine's renderer processes."""
    found = set()
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if b"--type=renderer" in command.read_bytes():
                found.add(int(command.parent.name))
        except OSError:
            continue  # gone meanwhile
    return found


def megabytes(processes: set[int]) -> float:
    """Memory of processes in MB: their own, and their share of what they have in common with others."""
    kilobytes = 0
    for process in processes:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1000


def tab(subject: Bench) -> dict[str, list[float]]:
    """One tab on the drill's page: memory after ten runs, in MB; the longest block and each keystroke, in ms."""
    with subject.profile() as context:
        subject.seed(context)
        subject.host.link = Link()
        before = renderers()
        page = context.new_page()
        page.goto(subject.drill_page)
        page.locator(".pb-bench .cm-content").wait_for()
        page.wait_for_timeout(6000)
        for _ in range(_RUNS):
            page.evaluate(AGAIN)
        page.wait_for_timeout(5000)
        memory = megabytes(renderers() - before)
        computing = "import time\nuntil = time.monotonic() + 2\nwhile time.monotonic() < until:\n    pass"
        request = {"type": "samples", "cells": [computing], "budget": {"seconds": 9, "total_seconds": 9}}
        blocked: float = page.evaluate(_BLOCKED, request)
        return {"memory": [memory], "blocked": [blocked], "durable": [percentile(_keystrokes(page), 0.95)]}


def _keystrokes(page: Page) -> list[float]:
    page.locator(".pb-bench .cm-content").click()
    page.evaluate(_TYPED)
    for _ in range(_KEYS):
        page.keyboard.type("x")
        page.wait_for_timeout(80)
    page.wait_for_timeout(500)
    found: list[float] = page.evaluate("window.durable")
    assert len(found) >= _KEYS // 2, "the page did not say that it had saved"
    return found


def offline(subject: Bench) -> tuple[float, float]:
    """A later visit with the network and one without, from navigation to verdict, in milliseconds."""
    with subject.profile(CLICK) as context:
        subject.seed(context)
        subject.host.link = Link()
        for _ in range(2):
            page = context.new_page()
            subject.visit(page)
            page.wait_for_timeout(SETTLE_MS)
            page.close()
        online = subject.fresh(context, subject.visit)
        context.set_offline(True)
        return online, subject.fresh(context, subject.visit)
