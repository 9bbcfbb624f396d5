"""You stop at the first error. The list goes back to the model for its only retry, so it has to be complete.

Try `["a", "b"]` with `{"items": {"type": "null"}}`: both elements are wrong, and you report `/0` alone. Return the
errors of the parts as lists and add them together; only a broken `type` ends the matter, and only for that one
value.
"""

FAILS = [
    "test_absent_keys_first_then_in_the_order_of_the_output",
    "test_none_is_there_and_absent_is_not",
    "test_absent_keys_stand_in_the_order_of_required",
    "test_one_value_can_break_two_keywords",
    "test_two_errors_of_a_string_stand_in_the_given_order",
    "test_an_object_can_be_outside_the_enum_and_lack_a_key",
    "test_limits_of_zero_are_limits",
    "test_a_tilde_is_escaped_before_a_slash",
    "test_the_given_path_stands_in_front",
    "test_random_claims_give_exactly_the_planted_errors",
    "test_true_is_not_one_and_false_is_not_zero",
    "test_one_is_not_true",
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
    return next(([error] for error in errors_of(value, schema, path)), [])


def errors_of(value, schema, path):
    if "type" in schema and not is_kind(value, schema["type"]):
        yield path, "type"
        return
    if "enum" in schema and not any(
        value == member and isinstance(value, bool) == isinstance(member, bool) for member in schema["enum"]
    ):
        yield path, "enum"
    if "minimum" in schema and is_kind(value, "number") and value < schema["minimum"]:
        yield path, "minimum"
    if "maxLength" in schema and isinstance(value, str) and len(value) > schema["maxLength"]:
        yield path, "maxLength"
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        for key in schema.get("required", []):
            if key not in value:
                yield below(path, key), "required"
        for key, inner in value.items():
            if key in properties:
                yield from errors_of(inner, properties[key], below(path, key))
            elif not schema.get("additionalProperties", True):
                yield below(path, key), "additionalProperties"
    if isinstance(value, list):
        for place, inner in enumerate(value):
            yield from errors_of(inner, schema.get("items", {}), f"{path}/{place}")


def is_kind(value, kind):
    if kind not in KINDS:
        raise ValueError(kind)
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def below(path, key):
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
