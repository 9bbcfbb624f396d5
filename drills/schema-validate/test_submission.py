import copy
import random

import pytest
from submission import validate

ANSWER = {
    "type": "object",
    "required": ["answer", "citations"],
    "additionalProperties": False,
    "properties": {
        "answer": {"type": "string"},
        "citations": {"type": "array", "items": {"type": "string"}},
        "confidence": {"enum": ["high", "medium", "low", "none"]},
    },
}
CLAIM = {
    "type": "object",
    "required": ["text", "page", "mark"],
    "properties": {
        "text": {"type": "string", "maxLength": 4},
        "page": {"type": "integer", "minimum": 1},
        "mark": {"enum": ["a", 1, None]},
    },
    "additionalProperties": False,
}
SOUND = {"text": "four", "page": 1, "mark": None}
BROKEN = {
    "text": [("fives", "maxLength"), (None, "type"), ([], "type")],
    "page": [(0, "minimum"), (-7, "minimum"), (True, "type"), (2.5, "type"), ("3", "type")],
    "mark": [("b", "enum"), (True, "enum"), ([], "enum")],
}
ONE_OF_EACH = [{}, [], "", 7, 7.5, True, None]


def claims_with_planted_faults(source: random.Random) -> tuple[list, list[tuple[str, str]]]:
    """Random claims in which each fault is put there on purpose, and the errors that this must give."""
    claims, errors = [], []
    for place in range(source.randint(0, 4)):
        claim, absent, inside = {}, [], []
        for name in source.sample(["text", "page", "mark", "note"], 4):
            fate = source.choice(["sound", "broken", "absent"])
            if name == "note" and fate == "broken":
                claim[name] = ""
                inside.append((f"/{place}/note", "additionalProperties"))
            elif name != "note" and fate == "absent":
                absent.append(name)
            elif name != "note":
                claim[name], broken = source.choice(BROKEN[name]) if fate == "broken" else (SOUND[name], None)
                inside += [(f"/{place}/{name}", broken)] if broken else []
        errors += [(f"/{place}/{name}", "required") for name in CLAIM["required"] if name in absent] + inside
        claims.append(claim)
    return claims, errors


@pytest.mark.example
def test_absent_keys_first_then_in_the_order_of_the_output():
    value = {"confidence": "sure", "citations": ["leave-2026#carry", 7], "note": ""}
    assert validate(value, ANSWER) == [
        ("/answer", "required"),
        ("/confidence", "enum"),
        ("/citations/1", "type"),
        ("/note", "additionalProperties"),
    ]


@pytest.mark.example
def test_a_minimum_does_not_concern_a_boolean():
    schema = {"properties": {"pages": {"properties": {"leave/2026": {"minimum": 1}}}}}
    assert validate({"pages": {"leave/2026": False}}, schema) == []


@pytest.mark.example
def test_a_boolean_is_no_integer_and_a_slash_is_escaped():
    schema = {"properties": {"pages": {"properties": {"leave/2026": {"type": "integer"}}}}}
    assert validate({"pages": {"leave/2026": False}}, schema) == [("/pages/leave~12026", "type")]


@pytest.mark.parametrize("value", ONE_OF_EACH)
def test_an_empty_schema_accepts_everything(value):
    assert validate(value, {}) == []


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [
        ("object", [{}]),
        ("array", [[]]),
        ("string", [""]),
        ("number", [7, 7.5]),
        ("integer", [7]),
        ("boolean", [True]),
        ("null", [None]),
    ],
)
def test_each_type_accepts_its_own_values_only(kind, accepted):
    assert [value for value in ONE_OF_EACH if validate(value, {"type": kind}) == []] == accepted


def test_a_type_that_does_not_exist_is_refused():
    with pytest.raises(ValueError):
        validate(3, {"type": "int"})


def test_a_type_that_does_not_exist_is_refused_further_down():
    with pytest.raises(ValueError):
        validate({"a": [3]}, {"properties": {"a": {"items": {"type": "float"}}}})


def test_none_is_there_and_absent_is_not():
    schema = {"required": ["a", "b"], "properties": {"a": {"type": "string"}}}
    assert validate({"a": None}, schema) == [("/b", "required"), ("/a", "type")]


def test_absent_keys_stand_in_the_order_of_required():
    assert validate({}, {"required": ["z", "a", "m"]}) == [("/z", "required"), ("/a", "required"), ("/m", "required")]


def test_an_optional_key_may_be_absent():
    assert validate({}, {"properties": {"a": {"type": "string"}}}) == []


def test_a_wrong_type_is_the_only_error_of_a_value():
    schema = {"type": "integer", "minimum": 5, "maxLength": 1, "enum": ["x"], "required": ["a"]}
    assert validate("long", schema) == [("", "type")]


def test_one_value_can_break_two_keywords():
    assert validate(3, {"minimum": 5, "enum": [7]}) == [("", "enum"), ("", "minimum")]


def test_two_errors_of_a_string_stand_in_the_given_order():
    assert validate("abc", {"maxLength": 2, "enum": ["a", "b"]}) == [("", "enum"), ("", "maxLength")]


def test_an_object_can_be_outside_the_enum_and_lack_a_key():
    assert validate({}, {"required": ["a"], "enum": ["x"]}) == [("", "enum"), ("/a", "required")]


def test_keywords_say_nothing_about_other_values():
    schema = {"minimum": 5, "maxLength": 1, "required": ["a"], "items": {"type": "null"}}
    schema["additionalProperties"] = False
    assert [validate(value, schema) for value in ("", 7.5, True, None)] == [[], [], [], []]


def test_limits_themselves_are_allowed():
    assert validate([5, "ab"], {"items": {"minimum": 5, "maxLength": 2}}) == []


def test_limits_of_zero_are_limits():
    assert validate([-1, "a"], {"items": {"minimum": 0, "maxLength": 0}}) == [("/0", "minimum"), ("/1", "maxLength")]


def test_an_empty_enum_accepts_nothing():
    assert validate("a", {"enum": []}) == [("", "enum")]


def test_other_keys_are_welcome_unless_forbidden():
    schemas = [{"properties": {"b": {}}}, {"additionalProperties": True}]
    assert [validate({"a": 1}, schema) for schema in schemas] == [[], []]


def test_without_properties_every_key_is_another_key():
    assert validate({"a": None}, {"additionalProperties": False}) == [("/a", "additionalProperties")]


def test_a_forbidden_key_is_not_looked_into():
    assert validate({"a": {"b": 1}}, {"additionalProperties": False}) == [("/a", "additionalProperties")]


def test_a_tilde_is_escaped_before_a_slash():
    schema = {"properties": {"~1": {"type": "null"}}, "required": ["a/b~c"]}
    assert validate({"~1": 0}, schema) == [("/a~1b~0c", "required"), ("/~01", "type")]


def test_an_empty_key_is_a_key():
    assert validate({"": 1}, {"properties": {"": {"type": "null"}}}) == [("/", "type")]


def test_the_given_path_stands_in_front():
    assert validate([1], {"items": {"type": "null"}, "enum": []}, "/a") == [("/a", "enum"), ("/a/0", "type")]


def test_unknown_keywords_are_ignored():
    assert validate("a", {"title": "A letter", "pattern": "b"}) == []


def test_the_arguments_are_left_as_they_were():
    value, schema = {"citations": [1, True], "confidence": None}, copy.deepcopy(ANSWER)
    validate(value, schema)
    assert (value, schema) == ({"citations": [1, True], "confidence": None}, ANSWER)


def test_random_claims_give_exactly_the_planted_errors():
    source = random.Random(5)
    for _ in range(50):
        claims, errors = claims_with_planted_faults(source)
        assert validate(claims, {"type": "array", "items": CLAIM}) == errors


@pytest.mark.gate
def test_true_is_not_one_and_false_is_not_zero():
    schema = {"items": {"enum": [1, 0.0, "x"]}}
    assert validate([True, 1.0, False, 0, "x"], schema) == [("/0", "enum"), ("/2", "enum")]


@pytest.mark.gate
def test_one_is_not_true():
    assert validate([1, True, 0], {"items": {"enum": [True, False]}}) == [("/0", "enum"), ("/2", "enum")]


@pytest.mark.gate
def test_every_fault_in_six_thousand_claims_is_reported():
    claims = [{"page": place % 2, "text": "abcde"[: place % 3 + 3], "mark": 1} for place in range(6_000)]
    expected = []
    for place in range(6_000):
        expected += [(f"/{place}/page", "minimum")] if place % 2 == 0 else []
        expected += [(f"/{place}/text", "maxLength")] if place % 3 == 2 else []
    assert validate(claims, {"items": CLAIM}) == expected


@pytest.mark.gate
def test_a_hundred_levels_deep():
    value, schema = "end", {"type": "null"}
    for _ in range(50):
        value, schema = {"a": [value]}, {"properties": {"a": {"items": schema}}}
    assert validate(value, schema) == [("/a/0" * 50, "type")]
