"""Finds (or installs) a Chromium, and judges in it through the built site's own runner."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, Self

from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from playbook.errors import PlaybookError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Path of a browser: $PLAYBOOK_CHROMIUM, one on PATH, or the one Playwright installed."""
    named = os.environ.get("PLAYBOOK_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).is_file() else None


def ensure_chromium() -> str:
    """A browser's path, installed if need be: from Debian where root may, else by Playwright's own installer.

    Raises `PlaybookError` that says what to install.
    """
    found = find_chromium()
    if found:
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Installing Chromium from Debian …", flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "capture_output": True}
        subprocess.run(["apt-get", "update", "-q"], **quiet)  # type: ignore[call-overload]  # one dict serves both calls
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"], **quiet)  # type: ignore[call-overload]  # as above
    elif not os.environ.get("PLAYBOOK_CHROMIUM"):
        print("Installing Chromium with Playwright …", flush=True)
        subprocess.run([shutil.which("playwright") or "playwright", "install", "chromium"], capture_output=True)
    found = find_chromium()
    if found is None:
        raise PlaybookError(
            "no Chromium was found and none could be installed",
            remedy="Install the package chromium (Debian) or set PLAYBOOK_CHROMIUM to a browser's path",
        )
    return found


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map: ClassVar = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
    }

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder over HTTP on a free port of this machine; yields the address, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium, or a `PlaybookError` that says what is missing."""
    path = find_chromium()
    if path is None:
        raise PlaybookError("no Chromium was found", remedy="Run `python3 scripts/dev.py test`, which installs one")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


class ChromiumRuntime:
    """Judges through the runner of a page of the built site; use it as a context manager."""

    SCRIPT = """async ([request, wall]) => {
        const script = document.querySelector('script[type="module"][src*="assets/app/"]').src;
        const { runner } = await import(script);
        return await runner().run(request, { wallSeconds: wall });
    }"""

    def __init__(self, site: Path, page: str = "practice/") -> None:
        self.site = site
        self.path = page
        self.page: Page
        self._closing: list[Any] = []

    def __enter__(self) -> Self:
        address = served(self.site)
        url = address.__enter__()
        self._closing.append(lambda: address.__exit__(None, None, None))
        playwright = sync_playwright().start()
        self._closing.append(playwright.stop)
        browser = launch(playwright)
        self._closing.append(browser.close)
        self.page = browser.new_page()
        self.page.goto(url + self.path)
        return self

    def __exit__(self, *_: object) -> None:
        for close in reversed(self._closing):
            close()

    def request(self, request: dict[str, Any], wall: float) -> dict[str, Any]:
        """One request through the page's runner; a page that breaks answers as stopped."""
        try:
            answer: dict[str, Any] = self.page.evaluate(self.SCRIPT, [request, wall])
        except PlaywrightError as error:
            return {"type": "stopped", "reason": str(error)}
        return answer
