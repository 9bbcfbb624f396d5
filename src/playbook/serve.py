"""`serve`: the site on this machine, rebuilt and reloaded on every edit.

MkDocs' own command builds before it answers.  Here the site of the last time is served at once when nothing has
changed since, so that starting again takes a second.
"""

from __future__ import annotations

import hashlib
import os
import socket
import threading
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from playbook.commands import ROOT
from playbook.errors import PlaybookError

FOLDER = ROOT / "build" / "serve"
SOURCES = ("docs", "drills", "src", "scripts", "mkdocs.yml", "package-lock.json", "requirements.lock")


def free_port(wanted: int) -> int:
    """``wanted``, or the next port that nothing listens on; raises `PlaybookError` after twenty."""
    for port in range(wanted, wanted + 20):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise PlaybookError(f"ports {wanted} to {wanted + 19} are all in use", remedy="Choose another with --port")


def _files(root: Path) -> Iterable[Path]:
    for name in SOURCES:
        path = root / name
        if path.is_file():
            yield path
        else:
            yield from (file for file in sorted(path.rglob("*")) if file.is_file() and "__pycache__" not in file.parts)


def fingerprint(root: Path, address: str) -> str:
    """What the served site was made from: every source's name, size and time of change, and the address."""
    digest = hashlib.sha256(address.encode())
    for path in _files(root):
        status = path.stat()
        digest.update(f"{path.relative_to(root)} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def serve(port: int) -> None:
    """Build if need be, then serve until interrupted; a fault in the content is told and waits to be mended."""
    port = free_port(port)
    address = f"http://localhost:{port}/"
    os.environ.update({"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"})
    site, mark = FOLDER / "site", FOLDER / "made-from"
    site.mkdir(parents=True, exist_ok=True)

    def rebuild() -> None:
        made_from = fingerprint(ROOT, address)
        mark.unlink(missing_ok=True)
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), strict=False)
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            build(config, serve_url=address)
        except (Abort, MkDocsException) as error:
            raise PlaybookError(
                "the site was not built", remedy="Mend what is named above; saving builds again"
            ) from error
        finally:
            config.plugins.on_shutdown()
        mark.write_text(made_from)

    server = LiveReloadServer(builder=rebuild, host="localhost", port=port, root=str(site), mount_path="/")
    for name in SOURCES:
        server.watch(str(ROOT / name))
    if not (mark.exists() and mark.read_text() == fingerprint(ROOT, address)):
        print("Building …", flush=True)
        try:
            rebuild()
        except PlaybookError as error:
            print(error, flush=True)
    threading.Timer(0.2, lambda: print(f"The book is at {address} (Ctrl+C ends it).", flush=True)).start()
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it without types
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
