"""You let `True` pass as a number. In Python `isinstance(True, int)` is true, and so is `True == 1`.

Try `True` with `{"type": "integer"}`: in JSON a boolean is no number, and you accept it, so a page of `true`
becomes page 1. Keep booleans apart before you ask for numbers, in `type`, in `minimum` and in `enum`.
"""

FAILS = [
    "test_a_minimum_does_not_concern_a_boolean",
    "test_a_boolean_is_no_integer_and_a_slash_is_escaped",
    "test_each_type_accepts_its_own_values_only",
    "test_keywords_say_nothing_about_other_values",
    "test_random_claims_give_exactly_the_planted_errors",
    "test_true_is_not_one_and_false_is_not_zero",
    "test_one_is_not_true",
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
    return isinstance(value, KINDS[kind])


def _equal(one: Any, other: Any) -> bool:
    return one == other


def _below(path: str, key: str) -> str:
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
