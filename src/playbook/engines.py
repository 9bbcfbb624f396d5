"""Three real browsers behind one small interface: Chromium, Firefox and WebKitGTK.

Playwright brings patched builds of the last two; readers have the plain ones, so those are driven here: Firefox over
WebDriver BiDi, WebKitGTK over WebDriver.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import websocket
from playwright.sync_api import Page
from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options as WebKitOptions
from selenium.webdriver.webkitgtk.service import Service as WebKitService

from playbook.chromium import FLAGS, browser, ensure_chromium
from playbook.errors import PlaybookError

ENGINES = ("chromium", "firefox", "webkit")
DEBIAN = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}
"""Programs that the engines need besides Chromium, and the Debian packages that bring them."""
_START_SECONDS = 60


class Engine:
    """One browser with one page."""

    name: str

    def open(self, url: str) -> None:
        """Go to ``url`` and wait until it has loaded."""
        raise NotImplementedError

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """Call a JavaScript function, given as source, with one JSON value; awaits its promise, returns plain JSON."""
        raise NotImplementedError


def missing_programs() -> list[str]:
    """Debian packages without which Firefox or WebKitGTK cannot be driven here."""
    return sorted({package for program, package in DEBIAN.items() if not shutil.which(program)})


def ensure_engines() -> list[str]:
    """Install what is missing where root may, and return the packages that are still missing."""
    ensure_chromium()
    wanted = missing_programs()
    if wanted and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"Installing {', '.join(wanted)} from Debian …", flush=True)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *wanted]):
            subprocess.run(["apt-get", *command], env=env, capture_output=True)
    return missing_programs()


@contextmanager
def engine(name: str) -> Iterator[Engine]:
    """A fresh browser of that name; raises `PlaybookError` when it is not installed or does not start."""
    kinds = {"chromium": _chromium, "firefox": _firefox, "webkit": _webkit}
    lacking = [] if name == "chromium" else missing_programs()
    if lacking:
        raise PlaybookError(f"{name} cannot be driven here", remedy=f"Install {', '.join(lacking)}")
    with kinds[name]() as opened:
        yield opened


class _Chromium(Engine):
    name = "chromium"

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, url: str) -> None:
        self._page.goto(url)

    def evaluate(self, function: str, argument: Any = None) -> Any:
        return self._page.evaluate(function, argument)


@contextmanager
def _chromium() -> Iterator[Engine]:
    with browser() as chromium:
        yield _Chromium(chromium.new_page())


class _Firefox(Engine):
    """Speaks WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ ."""

    name = "firefox"

    def __init__(self, socket: websocket.WebSocket) -> None:
        self._socket = socket
        self._asked = 0
        self._ask("session.new", {"capabilities": {}})
        self._context = self._ask("browsingContext.getTree", {})["contexts"][0]["context"]

    def _ask(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") != self._asked:
                continue
            if answer["type"] != "success":
                raise PlaybookError(f"Firefox refused {method}: {answer.get('message')}")
            result: dict[str, Any] = answer["result"]
            return result

    def open(self, url: str) -> None:
        self._ask("browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"})

    def evaluate(self, function: str, argument: Any = None) -> Any:
        call = {
            "functionDeclaration": f"async (given) => JSON.stringify(await ({function})(JSON.parse(given)) ?? null)",
            "target": {"context": self._context},
            "arguments": [{"type": "string", "value": json.dumps(argument)}],
            "awaitPromise": True,
        }
        answer = self._ask("script.callFunction", call)
        if answer["type"] != "success":
            raise PlaybookError(f"the page threw: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])


@contextmanager
def _firefox() -> Iterator[Engine]:
    with ExitStack() as stack:
        profile = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        command = ["firefox-esr", "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        process = stack.enter_context(_started(command))
        address = _first_match(process, "firefox-esr", r"WebDriver BiDi listening on (ws://\S+)")
        socket = websocket.create_connection(f"{address}/session", timeout=180, suppress_origin=True)
        stack.callback(socket.close)
        yield _Firefox(socket)


class _WebKit(Engine):
    name = "webkit"

    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self._driver = driver

    def open(self, url: str) -> None:
        self._driver.get(url)

    def evaluate(self, function: str, argument: Any = None) -> Any:
        script = f"""const done = arguments[1];
            Promise.resolve().then(() => ({function})(JSON.parse(arguments[0]))).then(
                (value) => done(JSON.stringify({{ value: value ?? null }})),
                (error) => done(JSON.stringify({{ error: String(error) }})));"""
        answer = json.loads(self._driver.execute_async_script(script, json.dumps(argument)))
        if "error" in answer:
            raise PlaybookError(f"the page threw: {answer['error']}")
        return answer["value"]


def _mini_browser() -> str:
    browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    if not browsers:
        raise PlaybookError("WebKitGTK's MiniBrowser was not found", remedy="Install webkit2gtk-driver")
    return str(browsers[-1])


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """The environment with a screen that nobody sees."""
    with _started(["Xvfb", "-displayfd", "2", "-screen", "0", "1280x900x24"]) as screen:
        yield {**os.environ, "DISPLAY": f":{_first_match(screen, 'Xvfb', r'^(\d+)$')}"}


@contextmanager
def _webkit() -> Iterator[Engine]:
    with ExitStack() as stack:
        env = stack.enter_context(_screen())
        options = WebKitOptions()
        options.binary_location = _mini_browser()
        options.add_argument("--automation")
        service = WebKitService(shutil.which("WebKitWebDriver") or "WebKitWebDriver", env=env)
        driver = webdriver.WebKitGTK(options=options, service=service)
        stack.callback(driver.quit)
        driver.set_script_timeout(180)
        yield _WebKit(driver)


@contextmanager
def launched(name: str, url: str, profile: Path) -> Iterator[subprocess.Popen[str]]:
    """A browser on ``url`` with a profile that stays, driven by nobody, and killed with SIGKILL in the end."""
    profile.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        if name == "chromium":
            command = [ensure_chromium(), "--headless=new", *FLAGS, f"--user-data-dir={profile}", url]
            env = dict(os.environ)
        elif name == "firefox":
            for lock in ("lock", ".parentlock"):  # left behind by a kill
                (profile / lock).unlink(missing_ok=True)
            # After a few kills it would ask whether to start in safe mode.
            (profile / "user.js").write_text('user_pref("toolkit.startup.max_resumed_crashes", -1);\n')
            command = ["firefox-esr", "--headless", "--no-remote", "--profile", str(profile), url]
            env = dict(os.environ)
        else:
            command = [_mini_browser(), url]
            folders = {key: str(profile) for key in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
            env = {**stack.enter_context(_screen()), **folders}
        process = stack.enter_context(_started(command, env))
        assert process.stderr is not None
        threading.Thread(target=process.stderr.read, daemon=True).start()
        yield process


@contextmanager
def _started(command: list[str], env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    """A process group that is gone in the end."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True, env=env
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for _ in range(500):
            if not group_lives(process.pid):
                break
            time.sleep(0.01)


def group_lives(group: int) -> bool:
    """Whether a process of the group still runs; one that is dead and not yet buried does not."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, found = status.read_text().rpartition(")")[2].split()[:3]
            if int(found) == group and state not in "ZX":
                return True
    return False


def _first_match(process: subprocess.Popen[str], program: str, pattern: str) -> str:
    """What the pattern's group finds in the process's messages; those that follow are read and dropped."""
    assert process.stderr is not None
    late = threading.Timer(_START_SECONDS, process.kill)
    late.start()
    try:
        for line in process.stderr:
            found = re.search(pattern, line.strip())
            if found:
                threading.Thread(target=process.stderr.read, daemon=True).start()
                return found[1]
    finally:
        late.cancel()
    raise PlaybookError(f"{program} did not start", remedy="Start it by hand to see why")
