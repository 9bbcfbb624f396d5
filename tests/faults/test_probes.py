"""Code in the sandbox reads nothing of the page and reaches no server, in any of the three engines."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playbook.chromium import served
from playbook.engines import Engine, engine
from playbook.reports import write_table
from tests.browser.conftest import ROOT, BareSite
from tests.browser.test_runner import RIGHT, RUN, judging
from tests.engines import EACH_ENGINE
from tests.faults.probes import FORGERIES, PYTHON, READS, REQUESTS, SECRET

SETTLE_SECONDS = 0.7
FURNISH = """async (secret) => {
    document.cookie = `secrets=${secret}; SameSite=Lax`;
    localStorage.setItem("secrets", secret);
    window.secrets = secret;
    window.heard = [];
    window.addEventListener("message", (event) => window.heard.push(event.data));
    const channel = new BroadcastChannel("secrets");
    channel.onmessage = () => channel.postMessage(secret);
    navigator.locks?.request("secrets", () => new Promise(() => {}));
    const opened = indexedDB.open("secrets");
    opened.onupgradeneeded = () => opened.result.createObjectStore("kept").put(secret, 1);
    await new Promise((resolve) => { opened.onsuccess = resolve; });
    opened.result.close();
    await (await caches.open("secrets")).put("/kept", new Response(secret));
    try {
        const root = await navigator.storage.getDirectory();
        const stream = await (await root.getFileHandle("secrets", { create: true })).createWritable();
        await stream.write(secret);
        await stream.close();
    } catch { /* not in every engine */ }
}"""
UNPROTECTED = """async (code) => {
    const worker = new Worker(URL.createObjectURL(new Blob([`(${code})().then(
        (value) => postMessage(String(value)), (error) => postMessage("refused: " + error))`])));
    const said = await new Promise((resolve) => {
        worker.onmessage = (event) => resolve(String(event.data));
        worker.onerror = (event) => resolve("refused: " + event.message);
        setTimeout(() => resolve("silence"), 2500);
    });
    worker.terminate();
    return said;
}"""


class Listener:
    """A server that answers everything and remembers who asked."""

    def __init__(self) -> None:
        heard = self.heard = list[str]()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                heard.append(self.path)
                self.send_response(200)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Content-Type", "text/javascript")
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_POST = do_OPTIONS = do_HEAD = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()
    try:
        yield listener
    finally:
        listener.server.shutdown()
        listener.server.server_close()


def script(body: str, out: str, page: str) -> str:
    """The probe as the source of an async function without arguments."""
    return f"""async () => {{
        const OUT = {out!r}, PAGE = {page!r}, SECRET = {SECRET!r};
        const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        {body}
    }}"""


def run(opened: Engine, request: dict[str, Any]) -> Any:
    return opened.evaluate(RUN, [request, 30, None])


def samples(*cells: str) -> dict[str, Any]:
    return {"type": "samples", "cells": list(cells), "budget": {"seconds": 10, "total_seconds": 20}}


def sandboxed(opened: Engine, code: str) -> str:
    """Start a probe from Python in the sandbox, give it time, and return what it says it read."""
    begin = f"""
from pyodide.code import run_js
import js
js.probed = "silence"
_ = run_js({f"({code})().then((v) => {{ self.probed = String(v) }}, (e) => {{ self.probed = 'refused: ' + e }})"!r})
"""
    started = run(opened, samples(begin))
    if started["type"] != "samples":
        return f"stopped: {started['reason']}"
    time.sleep(SETTLE_SECONDS)
    said = run(opened, samples("import js\nprint(getattr(js, 'probed', 'gone'))"))
    return str(said["result"]["output"]).strip() if said["type"] == "samples" else f"stopped: {said['reason']}"


@EACH_ENGINE
def test_nothing_gets_out_of_the_sandbox(name: str, bare_site: BareSite, tmp_path: Path) -> None:
    rows, silent = [], []
    site = bare_site.copy(tmp_path / "site").folder
    (site / "kept.txt").write_text(SECRET, encoding="utf-8")
    with served(site) as page, listening() as listener, engine(name) as opened:
        opened.open(page)
        opened.evaluate(FURNISH, SECRET)
        assert run(opened, judging(RIGHT))["verdict"]["status"] == "passed"
        for kind, probes in (("request", REQUESTS), ("read", READS)):
            for title, body in probes.items():
                code = script(body, listener.url, page)
                bare = opened.evaluate(UNPROTECTED, code)
                succeeded = bool(listener.heard) or SECRET in bare
                listener.heard.clear()
                said = sandboxed(opened, code)
                found = list(listener.heard) + ([said] if SECRET in said else [])
                listener.heard.clear()
                silent += [title] if said.startswith(("gone", "stopped")) else []
                unprotected = "gets out" if succeeded else "does not get out"
                rows.append(
                    {
                        "probe": f"{kind}: {title}",
                        "engine": name,
                        "unprotected": unprotected,
                        "here": str(found or "nothing"),
                    }
                )
        place = urlsplit(listener.url)
        for title, code in PYTHON.items():
            filled = code.format(out=listener.url, host=place.netloc, name=place.hostname, port=place.port)
            run(opened, samples(filled))
            time.sleep(0.2)
            rows.append(
                {
                    "probe": f"Python: {title}",
                    "engine": name,
                    "unprotected": "",
                    "here": str(listener.heard or "nothing"),
                }
            )
            listener.heard.clear()
        run(opened, samples(f"from pyodide.code import run_js\nrun_js({FORGERIES!r})"))
        forged = opened.evaluate("() => window.heard.length")
        rows.append({"probe": "forged messages", "engine": name, "unprotected": "", "here": str(forged or "nothing")})
        assert run(opened, judging(RIGHT))["verdict"]["status"] == "passed", "the next run works"
    write_table(ROOT, f"probes-{name}", rows, f"Ways out of the sandbox in {name}")
    assert [row for row in rows if row["here"] != "nothing"] == []
    assert silent == [], "every probe ran to its end"
    assert sum(row["unprotected"] == "gets out" for row in rows) >= 12, "the probes themselves work"
