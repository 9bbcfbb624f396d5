"""You escape the slash first and then the tilde, and so escape your own escapes.

Try a key `a/b` that must be null: the slash becomes `~1`, then its tilde becomes `~0`, and the path reads `/a~01b`,
the address of a key named `a~1b`. The sign that the escapes are written with has to go first.
"""

FAILS = [
    "test_a_boolean_is_no_integer_and_a_slash_is_escaped",
    "test_a_tilde_is_escaped_before_a_slash",
]

from typing import Any

KINDS = {
    "object": dict,
    "array": list,
    "string": str,
    "number": int | float,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def validate(value: Any, schema: dict[str, Any], path: str = "") -> list[tuple[str, str]]:
    if "type" in schema and not _is(value, schema["type"]):
        return [(path, "type")]
    errors = []
    if "enum" in schema and not any(_equal(value, member) for member in schema["enum"]):
        errors.append((path, "enum"))
    if "minimum" in schema and _is(value, "number") and value < schema["minimum"]:
        errors.append((path, "minimum"))
    if "maxLength" in schema and _is(value, "string") and len(value) > schema["maxLength"]:
        errors.append((path, "maxLength"))
    if _is(value, "object"):
        properties = schema.get("properties", {})
        errors += [(_below(path, key), "required") for key in schema.get("required", []) if key not in value]
        for key, inner in value.items():
            if key in properties:
                errors += validate(inner, properties[key], _below(path, key))
            elif not schema.get("additionalProperties", True):
                errors.append((_below(path, key), "additionalProperties"))
    elif _is(value, "array"):
        for place, inner in enumerate(value):
            errors += validate(inner, schema.get("items", {}), f"{path}/{place}")
    return errors


def _is(value: Any, kind: str) -> bool:
    if kind not in KINDS:
        raise ValueError(f"no type {kind!r}")
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _equal(one: Any, other: Any) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _below(path: str, key: str) -> str:
    return f"{path}/{key.replace('/', '~1').replace('~', '~0')}"
