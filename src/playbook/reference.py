"""What the editor knows of Python: names and signatures of the standard library, asked of the interpreter itself."""

from __future__ import annotations

import importlib
import inspect
import json
import keyword
from typing import Any

MODULES = """
abc asyncio base64 bisect builtins collections contextlib copy csv dataclasses datetime decimal enum fractions functools
hashlib heapq io itertools json math operator random re statistics string struct textwrap time typing uuid
""".split()  # noqa: SIM905 - thirty names read better as words than as a column of strings
TYPES = {
    "str": str,
    "bytes": bytes,
    "list": list,
    "dict": dict,
    "set": set,
    "tuple": tuple,
    "int": int,
    "float": float,
    **{
        name: getattr(importlib.import_module("collections"), name)
        for name in ("deque", "Counter", "defaultdict", "OrderedDict")
    },
}
"""Types whose methods are offered where a name's type is evident."""
_LONGEST = 120

Names = dict[str, str]
"""Signature by name; empty for what cannot be called or does not tell."""


def signature(value: Any, *, method: bool = False) -> str:
    """How ``value`` is called, with its brackets; empty when it does not tell."""
    try:
        found = inspect.signature(value)
    except (TypeError, ValueError):
        return ""
    parameters = list(found.parameters.values())
    if method and parameters and parameters[0].name in ("self", "cls"):
        parameters = parameters[1:]
    plain = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    try:
        text = str(found.replace(parameters=plain, return_annotation=inspect.Signature.empty))
    except ValueError:
        return ""
    return text if len(text) <= _LONGEST and " at 0x" not in text else ""


def names_of(owner: Any, *, method: bool = False) -> Names:
    """The public names of a module or a type."""
    public = getattr(owner, "__all__", None) or [name for name in dir(owner) if not name.startswith("_")]
    return {
        name: signature(getattr(owner, name), method=method)
        for name in sorted(set(public))
        if hasattr(owner, name) and not (not method and inspect.ismodule(getattr(owner, name)))
    }


def reference() -> str:
    """Modules, types and keywords as JSON."""
    return json.dumps(
        {
            "modules": {name: names_of(importlib.import_module(name)) for name in MODULES},
            "types": {name: names_of(kind, method=True) for name, kind in TYPES.items()},
            "keywords": [*keyword.kwlist, *keyword.softkwlist],
        },
        separators=(",", ":"),
    )
