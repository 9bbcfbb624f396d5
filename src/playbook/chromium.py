"""Finds (or installs) a Chromium, and judges in it through the built site's own runner."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Self

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


class _Shared:
    """Playwright's driver: it refuses a second one in the same thread, so everybody uses this one."""

    playwright: Playwright | None = None
    users = 0


@contextmanager
def _driver() -> Iterator[Playwright]:
    if _Shared.playwright is None:
        _Shared.playwright = sync_playwright().start()
    _Shared.users += 1
    try:
        yield _Shared.playwright
    finally:
        _Shared.users -= 1
        if not _Shared.users:
            _Shared.playwright.stop()
            _Shared.playwright = None


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium; raises `PlaybookError` that says what is missing."""
    path = find_chromium()
    if path is None:
        raise PlaybookError("no Chromium was found", remedy="Run `python3 scripts/dev.py test`, which installs one")
    with _driver() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()


def find_chromium() -> str | None:
    """Path of a browser: $PLAYBOOK_CHROMIUM, one on PATH, or the one Playwright installed."""
    named = os.environ.get("PLAYBOOK_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    with _driver() as playwright:
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
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


_Handler.extensions_map = {
    **http.server.SimpleHTTPRequestHandler.extensions_map,
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".js": "text/javascript",
}


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


class ChromiumRuntime:
    """Judges through the runner of a page of the built site; use it as a context manager."""

    SCRIPT = """async ([request, wall]) => {
        const script = document.querySelector('script[type="module"][src*="assets/app/"]').src;
        const { runner } = await import(script);
        return await runner.run(request, { wallSeconds: wall });
    }"""

    def __init__(self, site: Path, page: str = "practice/") -> None:
        self.site = site
        self.path = page
        self.page: Page

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            url = stack.enter_context(served(self.site))
            self.page = stack.enter_context(browser()).new_page()
            self.page.goto(url + self.path)
            self._open = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def request(self, request: dict[str, Any], wall: float) -> dict[str, Any]:
        """One request through the page's runner; a page that breaks answers as stopped."""
        try:
            answer: dict[str, Any] = self.page.evaluate(self.SCRIPT, [request, wall])
        except PlaywrightError as error:
            return {"type": "stopped", "reason": str(error)}
        return answer
