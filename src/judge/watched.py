"""Which names are compared around a run: plain data for :mod:`judge.integrity`."""

from __future__ import annotations

_WATCHED = """
builtins pytest _pytest pluggy iniconfig judge json operator _operator functools itertools collections re math cmath
heapq _heapq bisect _bisect random time sys os posix io _io dataclasses abc _abc types typing inspect traceback
linecache ast importlib contextlib enum copy copyreg string fractions decimal numbers
signal gc threading difflib pprint reprlib
textwrap statistics datetime asyncio queue array struct hashlib secrets uuid warnings
"""
_CRITICAL = """
builtins judge.answers judge.guard judge.integrity judge.plugin judge.show judge.deadline judge.run judge.seal
judge.rewritten
_pytest._code.code _pytest.assertion _pytest.assertion.rewrite _pytest.assertion.util _pytest.python _pytest.approx
_pytest.python_api _pytest.raises _pytest.runner _pytest.outcomes _pytest.reports pluggy._callers pluggy._caller
pluggy._execution pluggy._hooks pluggy._manager operator math time gc
"""
_NEVER_IMPORT = "atexit this antigravity test idlelib turtledemo turtle tkinter lib2to3 pip site __main__"
_FREE = """
excepthook displayhook breakpointhook unraisablehook showwarning _showwarnmsg_impl _showwarnmsg addaudithook
_reprcompare _assertion_pass __annotations_cache__ __annotations__ __annotate__ __annotate_func__ __abstractmethods__
__warningregistry__
"""

WATCHED = frozenset(_WATCHED.split())
"""Packages whose functions and classes are compared."""

CRITICAL = frozenset(_CRITICAL.split())
"""Modules compared around every test; the others after the import and at the end."""

PRELOADED = ("json", "math", "random", "heapq", "bisect", "re", "fractions", "decimal", "pprint", "difflib", "string")
"""Modules that drills use most: imported before the snapshot, so that they are in it."""

NEVER_IMPORT = frozenset(_NEVER_IMPORT.split())
"""Standard modules that must not be imported on a submission's behalf, or that the run's own state replaces."""

FREE = frozenset(_FREE.split())
"""Names that code may set for good reason, and that pytest or the run's own state puts back."""
