"""A static host in miniature: it compresses what hosts compress, lets files be cached, and can be as slow as a link."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
"""What is compressed; everything else goes as it is."""
_PIECE = 16 * 1024


class Link:
    """Bytes a second shared by all connections, and the seconds that every answer waits first; either may be none."""

    def __init__(
        self,
        bytes_per_second: float = 0.0,
        round_trip: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.bytes_per_second, self.round_trip = bytes_per_second, round_trip
        self._clock, self._sleep = clock, sleep
        self._free_at = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """One round trip."""
        if self.round_trip:
            self._sleep(self.round_trip)

    def take(self, count: int) -> None:
        """Wait until ``count`` bytes have gone over the link, behind those that others have asked for."""
        if not self.bytes_per_second:
            return
        with self._lock:
            now = self._clock()
            self._free_at = max(self._free_at, now) + count / self.bytes_per_second
            left = self._free_at - now
        self._sleep(left)


class Host:
    """Serves folders by how an address begins; ``link`` may be changed between two measurements."""

    def __init__(self, folders: dict[str, Path]) -> None:
        self.folders = folders
        self.link = Link()
        self._files: dict[Path, tuple[bytes, bool, str]] = {}

    def file(self, path: Path) -> tuple[bytes, bool, str]:
        """What is sent for a file, whether it is compressed, and its tag; made once."""
        if path not in self._files:
            data = path.read_bytes()
            small = path.suffix in TYPES
            self._files[path] = (gzip.compress(data, 6) if small else data, small, hashlib.md5(data).hexdigest())
        return self._files[path]

    def find(self, address: str) -> Path | None:
        """The file behind an address, index pages included; nothing outside the folders."""
        asked = address.lstrip("/").split("?")[0]
        name = max((name for name in self.folders if asked.startswith(f"{name}/")), key=len, default=None)
        if name is None:
            return None
        folder = self.folders[name].resolve()
        path = (folder / asked.removeprefix(f"{name}/")).resolve()
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_relative_to(folder) and path.is_file() else None


@contextmanager
def serving(host: Host) -> Iterator[str]:
    """The address of a running server."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host.link.wait()
            path = host.find(self.path)
            if path is None:
                self.send_response(404)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", "7")
                self.end_headers()
                self.wfile.write(b"nothing")
                return
            data, small, tag = host.file(path)
            fresh = self.headers.get("If-None-Match") == tag
            self.send_response(304 if fresh else 200)
            self.send_header("ETag", tag)
            changes = path.suffix == ".html"
            self.send_header("Cache-Control", "no-cache" if changes else "max-age=31536000, immutable")
            if not fresh:
                self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
                self.send_header("Content-Length", str(len(data)))
                if small:
                    self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            for start in range(0, 0 if fresh else len(data), _PIECE):
                piece = data[start : start + _PIECE]
                host.link.take(len(piece))
                self.wfile.write(piece)

        def handle(self) -> None:
            with suppress(BrokenPipeError, ConnectionResetError):  # a page that went away
                super().handle()

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
