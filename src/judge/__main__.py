"""``python -m judge``: one JSON request a line on standard input, one JSON answer a line on standard output.

The real standard output is kept for the answers: what code under test writes, even to the descriptor, goes nowhere.
"""

from __future__ import annotations

import json
import os
import sys

from judge.run import warm
from judge.service import run_request


def main() -> None:
    """Serve until the input ends."""
    answers = os.dup(1)
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    warm()
    dumps, loads, write, leave = json.dumps, json.loads, os.write, os._exit
    for line in requests:
        if not line.strip():
            continue
        try:
            request = loads(line)
        except ValueError as error:
            answer = {"type": "error", "message": f"this line is not JSON: {error}"}
        else:
            answer = run_request(request)
        data = (dumps(answer) + "\n").encode()
        while data:
            data = data[write(answers, data) :]
    # Leave at once: exit handlers and threads of judged code get no chance to write.
    sys.stderr.flush()
    leave(0)


if __name__ == "__main__":
    main()
