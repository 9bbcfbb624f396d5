"""Compile every zip of a folder to bytecode; runs under Pyodide, because bytecode belongs to one Python version.

``pyodide_build._py_compile`` is a private module, so its version is pinned and this is the only place that calls it.
"""

from __future__ import annotations

import json
import py_compile
import sys
from functools import partial
from pathlib import Path

sys.path.append("/host-packages")

from pyodide_build import _py_compile

WORK = Path("/archives")
plan: dict[str, int] = json.loads((WORK / "plan.json").read_text())

for name, optimize in plan.items():
    compiler = partial(py_compile.compile, optimize=optimize)
    # pyodide-build has no option for the optimisation level, and the interpreter's own level is fixed at its start.
    _py_compile.py_compile.compile = compiler
    _py_compile._compile(WORK / name, WORK / f"compiled-{name}", keep=True, verbose=False, compression_level=9)
