"""Fault 46 of the catalogue: the browser is killed in mid-save, and the last text that was said to be saved is there.

Nothing drives the browser: the page reads, saves and tells all by itself, and whoever kills it gives no warning.
"""

from __future__ import annotations

import http.server
import json
import queue
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from playbook.engines import group_lives, launched
from playbook.image import run_node
from playbook.reports import write_table
from tests.browser.conftest import ROOT
from tests.engines import EACH_ENGINE

KILLS = {"chromium": 100, "firefox": 25, "webkit": 25}
"""How often; Firefox and WebKitGTK take several times as long to start."""
PATIENCE_SECONDS = 60
ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    yield
    write_table(ROOT, "kills", ROWS, "Browsers killed in mid-save")


@dataclass
class Listener:
    """What the page told: (kind, words), in order."""

    address: str = ""
    told: queue.Queue[tuple[int, str, str]] = field(default_factory=queue.Queue)
    """(launch, kind, words), in order; what one browser told may be heard when the next one runs."""

    def page_of(self, launch: int) -> str:
        """The page's address, with a name for the launch that the page gives back with all it tells."""
        return f"{self.address}?{launch}"

    def next(self) -> tuple[int, str, str]:
        return self.told.get(timeout=PATIENCE_SECONDS)


@contextmanager
def listening(folder: Path) -> Iterator[Listener]:
    """The page, served; on one port for all launches, since records belong to an address."""
    heard = Listener()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, directory=str(folder), **named)  # type: ignore[arg-type]  # handed through

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            kind, _, launch = self.path.strip("/").partition("?")
            heard.told.put((int(launch), kind, body.decode()))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    heard.address = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield heard
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page, which uses nothing but the store."""
    folder = tmp_path_factory.mktemp("kills")
    script = ROOT / "src" / "browser" / "node" / "bundle.mjs"
    entry = Path(__file__).parent / "kills_page" / "entry.ts"
    outputs = json.loads(run_node([script, "--out", folder, "--entry", entry], ROOT))
    text = f'<!doctype html><title>Saving</title><script type="module" src="{outputs["main"]}"></script>'
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


@EACH_ENGINE
def test_no_acknowledged_text_is_lost_when_the_browser_is_killed(name: str, page: Path, tmp_path: Path) -> None:
    chance = random.Random(46)
    acknowledged = total = 0
    lost: list[str] = []
    with listening(page) as heard:
        for launch in range(KILLS[name] + 1):
            with launched(name, heard.page_of(launch), tmp_path / "profile"):
                teller, kind, words = heard.next()
                while teller != launch:  # told before the kill, heard after it
                    if kind == "saved":
                        acknowledged = max(acknowledged, int(words))
                    teller, kind, words = heard.next()
                assert kind == "kept", words
                number, whole = (int(words.split()[0]), words.endswith("true")) if words else (0, True)
                if not whole or number < acknowledged:
                    lost.append(f"launch {launch}: {acknowledged} was acknowledged, {words or 'nothing'} was there")
                acknowledged = number
                saves = chance.randrange(1, 25)
                while saves:
                    teller, kind, words = heard.next()
                    assert kind == "saved", words
                    if teller == launch:
                        acknowledged = max(acknowledged, int(words))
                        saves -= 1
                        total += 1
                    elif int(words) > number:
                        lost.append(f"launch {launch}: {words} was acknowledged, {number} was there")
    ROWS.append({"engine": name, "kills": str(KILLS[name]), "acknowledged saves": str(total), "lost": str(len(lost))})
    assert total >= KILLS[name]
    assert lost == []


def test_the_kill_is_a_real_one(page: Path, tmp_path: Path) -> None:
    with listening(page) as heard, launched("chromium", heard.page_of(0), tmp_path / "profile") as process:
        heard.next()
    assert process.returncode == -9
    assert not group_lives(process.pid)
