"""`serve`: the site on this machine, rebuilt and reloaded on every edit."""

from __future__ import annotations

import socket
import subprocess
import sys

from playbook.commands import ROOT, site_environment
from playbook.errors import PlaybookError


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


def serve(port: int) -> None:
    """Build, then serve until interrupted; MkDocs prints the address."""
    port = free_port(port)
    address = f"http://localhost:{port}/"
    print(f"Building; then the book is at {address}", flush=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"localhost:{port}"]
    environment = {**site_environment(), "SITE_URL": address}
    code = subprocess.run(command, cwd=ROOT, env=environment).returncode
    if code not in (0, 130, -2):
        raise PlaybookError("the site could not be served", remedy="Mend what is named above")
