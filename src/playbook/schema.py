"""The verdict's JSON Schema, and the page's TypeScript types, from the judge's dataclasses.

``python -m playbook.schema`` writes ``build/generated/verdict.schema.json`` and ``build/generated/verdict.ts``; it does
nothing when neither the dataclasses nor this file have changed.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
import json
import os
import textwrap
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from judge import samples, verdict
from judge.samples import SampleResult
from judge.verdict import KnownMistake, Verdict
from playbook.image import run_node

_EXPORTED = (Verdict, SampleResult, KnownMistake)
_SOURCES = (Path(verdict.__file__), Path(samples.__file__), Path(__file__))

Json = dict[str, Any]


def verdict_schema() -> Json:
    """JSON Schema of all that the judge answers or is given, with one definition a dataclass."""
    definitions: Json = {}
    for kind in _EXPORTED:
        schema = TypeAdapter(kind).json_schema(mode="serialization")
        definitions.update(schema.pop("$defs", {}))
        definitions[kind.__name__] = schema
    for name, definition in definitions.items():
        _describe(definition, getattr(verdict, name, None) or getattr(samples, name))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Judge",
        "description": "Everything the judge answers or is given.",
        "type": "object",
        "properties": {kind.__name__: {"$ref": f"#/$defs/{kind.__name__}"} for kind in _EXPORTED},
        "required": [kind.__name__ for kind in _EXPORTED],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _describe(definition: Json, kind: type) -> None:
    """Take pydantic's invented titles out, and put the attributes' docstrings in."""
    texts = _attribute_docstrings(kind)
    definition["additionalProperties"] = False
    definition["required"] = list(definition["properties"])  # dataclasses.asdict writes every field
    if (kind.__doc__ or "").startswith(f"{kind.__name__}("):
        definition.pop("description", None)  # the signature that dataclasses write where there is no docstring
    for name, given in definition["properties"].items():
        given.pop("title", None)
        given.pop("default", None)
        if name in texts:
            given["description"] = texts[name]


def _attribute_docstrings(kind: type) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(after, ast.Expr):
            text = ast.literal_eval(after.value) if isinstance(after.value, ast.Constant) else None
            if isinstance(text, str):
                found[field.target.id] = inspect.cleandoc(text)
    return found


def write_types(root: Path) -> Path:
    """Write schema and types below ``root/build/generated`` where they are out of date; returns the types' path."""
    folder = root / "build" / "generated"
    types, schema_path, key_path = folder / "verdict.ts", folder / "verdict.schema.json", folder / ".verdict.key"
    script = root / "src" / "browser" / "node" / "types.mjs"
    key = hashlib.sha256(b"\0".join(path.read_bytes() for path in (*_SOURCES, script))).hexdigest()
    if types.is_file() and schema_path.is_file() and key_path.is_file() and key_path.read_text() == key:
        return types
    folder.mkdir(parents=True, exist_ok=True)
    schema_path.write_text(json.dumps(verdict_schema(), indent=2) + "\n", encoding="utf-8")
    temporary = types.with_name(f"verdict.{os.getpid()}.part")
    temporary.write_text(run_node([script, schema_path], root), encoding="utf-8")
    os.replace(temporary, types)
    key_path.write_text(key)
    return types


if __name__ == "__main__":
    write_types(Path(__file__).resolve().parents[2])
