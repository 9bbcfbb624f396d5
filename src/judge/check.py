"""Reading a text as Python would, without running any of it."""

from __future__ import annotations

import warnings
from typing import Any


def check(source: str) -> dict[str, Any] | None:
    """What the compiler says of ``source``: message, line and column, both counted from 1; None when it compiles."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "submission.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        line, column = error.lineno or 1, max(error.offset or 1, 1)
        end = error.end_offset if error.end_lineno == line and error.end_offset else 0
        return {"message": error.msg, "line": line, "column": column, "end": max(end, column + 1)}
    except (ValueError, RecursionError, MemoryError) as error:
        return {"message": str(error) or type(error).__name__, "line": 1, "column": 1, "end": 2}
    return None
