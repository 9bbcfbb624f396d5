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
    """Return every error of the value against the schema as (JSON pointer, keyword), in document order.

    Raises ValueError where a value meets a type that does not exist.
    """
    if "type" in schema and not _is(value, schema["type"]):
        return [(path, "type")]  # a value of another type would break everything else as well
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
        for key, inner in value.items():  # the document's order, not the schema's
            if key in properties:
                errors += validate(inner, properties[key], _below(path, key))
            elif not schema.get("additionalProperties", True):
                errors.append((_below(path, key), "additionalProperties"))
    elif _is(value, "array"):
        for place, inner in enumerate(value):
            errors += validate(inner, schema.get("items", {}), f"{path}/{place}")
    return errors


def _is(value: Any, kind: str) -> bool:
    """Whether a JSON value has the type; a boolean is nothing but a boolean, although Python counts it as an int."""
    if kind not in KINDS:
        raise ValueError(f"no type {kind!r}")
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _equal(one: Any, other: Any) -> bool:
    """Equality in JSON: 1 and 1.0 are equal, 1 and true are not."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _below(path: str, key: str) -> str:
    """The pointer one step further; the tilde goes first, since the slash is written with one."""
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
