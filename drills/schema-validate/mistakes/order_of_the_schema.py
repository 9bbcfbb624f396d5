"""You walk through the schema's properties, so your errors stand in the order of the schema and not of the
document.

Try `{"b": 1, "a": 1}` with both properties of type null, `a` named first in the schema: the document holds `b`
first, and you report `a` first. Walk through the value, and look up the schema for each key.
"""

FAILS = [
    "test_absent_keys_first_then_in_the_order_of_the_output",
    "test_random_claims_give_exactly_the_planted_errors",
    "test_every_fault_in_six_thousand_claims_is_reported",
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
        for key in properties:
            if key in value:
                errors += validate(value[key], properties[key], _below(path, key))
        for key in value:
            if key not in properties and not schema.get("additionalProperties", True):
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
