"""You note a wrong type and go on checking the same value.

Try `"long"` with `{"type": "integer", "enum": [1]}`: the text is not an integer, and that is all there is to say;
you add that it is not in the enum either. A value of the wrong type breaks most other keywords as well, and the
model reads noise. Return at once, for this value only.
"""

FAILS = [
    "test_a_wrong_type_is_the_only_error_of_a_value",
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
    errors = [(path, "type")] if "type" in schema and not _is(value, schema["type"]) else []
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
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
