import copy
import random
import re
from typing import Any

import pytest
from submission import compare, dataset_id

SAME = {"same id": True, "changed": []}


def dataset(**changed: Any) -> dict[str, Any]:
    usual = {"parts": {"day=01": b"ab", "day=02": b"c"}, "schema": {"amount": "eur", "v": 3}}
    return {**usual, "code": "9f2c", "parents": ["p7"], **changed}


def differ(*changed: str) -> dict[str, Any]:
    return {"same id": False, "changed": list(changed)}


def same_json(one: Any, other: Any) -> bool:
    """Whether two values are the same JSON value, by the statement's words."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_json(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_json, one, other))
    return bool(one == other)


def by_looking_at_each_input(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """The contract, without any hash."""
    changed = []
    for name in sorted({*a["parts"], *b["parts"]}):
        if name not in a["parts"]:
            changed.append(f"part {name}: added")
        elif name not in b["parts"]:
            changed.append(f"part {name}: removed")
        elif a["parts"][name] != b["parts"][name]:
            changed.append(f"part {name}: changed")
    changed += [] if same_json(a["schema"], b["schema"]) else ["schema"]
    changed += [] if a["code"] == b["code"] else ["code"]
    for parent in sorted({*a["parents"], *b["parents"]}):
        if parent not in a["parents"]:
            changed.append(f"parent {parent}: added")
        elif parent not in b["parents"]:
            changed.append(f"parent {parent}: removed")
    return {"same id": not changed, "changed": changed}


class Blob(bytes):
    """Bytes that the built-in hash refuses."""

    __hash__ = None


class Text(str):
    """A text that the built-in hash refuses."""

    __hash__ = None


@pytest.mark.example
def test_order_and_the_way_numbers_are_written_do_not_matter():
    other = dataset(parts={"day=02": b"c", "day=01": b"ab"}, schema={"v": 3.0, "amount": "eur"})
    assert compare(dataset(), other) == SAME


@pytest.mark.example
def test_bytes_moved_from_one_partition_to_the_next():
    other = dataset(parts={"day=01": b"a", "day=02": b"bc"}, parents=["p7", "p8"])
    expected = differ("part day=01: changed", "part day=02: changed", "parent p8: added")
    assert compare(dataset(), other) == expected


def test_an_id_is_64_hexadecimal_digits():
    ids = [dataset_id(**dataset()), dataset_id({}, {}, "", [])]
    assert [bool(re.fullmatch(r"[0-9a-f]{64}", found)) for found in ids] == [True, True]


def test_a_dataset_is_the_same_as_itself():
    assert compare(dataset(), copy.deepcopy(dataset())) == SAME


def test_nothing_at_all_has_an_id():
    nothing = {"parts": {}, "schema": {}, "code": "", "parents": []}
    assert compare(nothing, copy.deepcopy(nothing)) == SAME
    assert compare(nothing, {**nothing, "code": "9f2c"}) == differ("code")


def test_one_changed_byte_is_another_dataset():
    other = dataset(parts={"day=01": b"ab", "day=02": b"d"})
    assert compare(dataset(), other) == differ("part day=02: changed")


def test_an_empty_partition_is_a_partition():
    other = dataset(parts={"day=01": b"ab", "day=02": b"c", "day=03": b""})
    assert compare(dataset(), other) == differ("part day=03: added")
    assert compare(other, dataset()) == differ("part day=03: removed")


def test_an_emptied_partition_has_changed():
    other = dataset(parts={"day=01": b"ab", "day=02": b""})
    assert compare(dataset(), other) == differ("part day=02: changed")


def test_the_same_bytes_under_another_name_are_another_dataset():
    other = dataset(parts={"day=01": b"ab", "day=03": b"c"})
    assert compare(dataset(), other) == differ("part day=02: removed", "part day=03: added")


def test_swapped_contents_are_another_dataset():
    other = dataset(parts={"day=01": b"c", "day=02": b"ab"})
    assert compare(dataset(), other) == differ("part day=01: changed", "part day=02: changed")


def test_the_order_of_keys_does_not_matter_deep_inside_the_schema():
    one = dataset(schema={"fields": [{"name": "amount", "unit": "eur"}]})
    other = dataset(schema={"fields": [{"unit": "eur", "name": "amount"}]})
    assert compare(one, other) == SAME


def test_the_order_of_lists_in_the_schema_matters():
    one, other = dataset(schema={"fields": ["amount", "city"]}), dataset(schema={"fields": ["city", "amount"]})
    assert compare(one, other) == differ("schema")


def test_whole_numbers_are_one_number_deep_inside_the_schema():
    one, other = dataset(schema={"range": [0, {"max": 9000}]}), dataset(schema={"range": [-0.0, {"max": 9e3}]})
    assert compare(one, other) == SAME


def test_other_numbers_are_other_schemas():
    assert compare(dataset(schema={"max": 0.1}), dataset(schema={"max": 0.1 + 1e-16})) == differ("schema")
    assert compare(dataset(schema={"max": 1}), dataset(schema={"max": 1.5})) == differ("schema")


def test_true_is_not_one():
    assert compare(dataset(schema={"null": True}), dataset(schema={"null": 1})) == differ("schema")
    assert compare(dataset(schema={"null": False}), dataset(schema={"null": 0})) == differ("schema")


def test_a_text_is_not_a_number_and_nothing_is_not_a_text():
    assert compare(dataset(schema={"v": 3}), dataset(schema={"v": "3"})) == differ("schema")
    assert compare(dataset(schema={"v": None}), dataset(schema={"v": "null"})) == differ("schema")
    assert compare(dataset(schema={"v": None}), dataset(schema={})) == differ("schema")


def test_a_text_that_looks_like_structure_is_a_text():
    assert compare(dataset(schema={"v": ["a", "b"]}), dataset(schema={"v": ['a","b']})) == differ("schema")
    assert compare(dataset(schema={"a": 1, "b": 2}), dataset(schema={'a":1,"b': 2})) == differ("schema")


def test_another_commit_is_another_dataset():
    assert compare(dataset(), dataset(code="9f2d")) == differ("code")


def test_the_order_of_parents_does_not_matter():
    assert compare(dataset(parents=["p7", "p8"]), dataset(parents=["p8", "p7"])) == SAME


def test_a_parent_named_twice_is_one_parent():
    assert compare(dataset(parents=["p7", "p8", "p7"]), dataset(parents=["p8", "p7"])) == SAME


def test_parents_come_and_go():
    one, other = dataset(parents=["p9", "p1"]), dataset(parents=["p5", "p1"])
    assert compare(one, other) == differ("parent p5: added", "parent p9: removed")


def test_all_inputs_can_change_at_once():
    other = {"parts": {"day=02": b"x"}, "schema": {}, "code": "0000", "parents": []}
    expected = differ("part day=01: removed", "part day=02: changed", "schema", "code", "parent p7: removed")
    assert compare(dataset(), other) == expected


def test_letters_beyond_ascii_are_letters():
    assert compare(dataset(code="é"), dataset(code="è")) == differ("code")
    assert compare(dataset(schema={"größe": "µm"}), dataset(schema={"größe": "µm"})) == SAME


def test_the_arguments_are_left_as_they_were():
    one, other = dataset(parents=["p9", "p1"]), dataset(schema={"b": 1.0, "a": [2.0]})
    before = copy.deepcopy((one, other))
    compare(one, other)
    assert (one, other) == before


def test_small_random_datasets_agree_with_looking_at_each_input():
    source = random.Random(23)

    def drawn() -> dict[str, Any]:
        return {
            "parts": {name: source.choice([b"", b"a", b"aa"]) for name in source.sample(["", "a", "aa"], 2)},
            "schema": {"v": source.choice([1, 1.0, True, "1", [1], [True]])},
            "code": source.choice(["a", "a", "ab"]),
            "parents": source.choices(["a", "b"], k=source.randint(0, 2)),
        }

    for _ in range(60):
        one, other = drawn(), drawn()
        other.update(source.sample(list(one.items()), 3))
        assert compare(one, other) == by_looking_at_each_input(one, other)


@pytest.mark.gate
def test_a_letter_moved_from_a_name_to_its_bytes():
    one, other = dataset(parts={"ab": b"c"}), dataset(parts={"a": b"bc"})
    assert compare(one, other) == differ("part a: added", "part ab: removed")


@pytest.mark.gate
def test_a_letter_moved_from_one_parent_to_the_next():
    one, other = dataset(parents=["ab", "c"]), dataset(parents=["a", "bc"])
    expected = differ("parent a: added", "parent ab: removed", "parent bc: added", "parent c: removed")
    assert compare(one, other) == expected


@pytest.mark.gate
def test_a_text_moved_from_the_code_to_the_parents():
    one, other = dataset(code="9f2cp7", parents=[]), dataset(code="9f2c", parents=["p7"])
    assert compare(one, other) == differ("code", "parent p7: added")


@pytest.mark.gate
def test_separators_within_names_and_bytes():
    for mark in "|,;:/= \t\n\0\x1f":
        one, other = dataset(parts={f"a{mark}b": b"c"}), dataset(parts={"a": f"b{mark}c".encode()})
        assert compare(one, other) == differ("part a: added", f"part a{mark}b: removed")
        one, other = dataset(parents=[f"a{mark}b"]), dataset(parents=["a", "b"])
        assert compare(one, other) == differ("parent a: added", f"parent a{mark}b: removed", "parent b: added")


@pytest.mark.gate
def test_two_small_partitions_are_not_one_large_partition():
    one, other = dataset(parts={"a": b"1:b1:c"}), dataset(parts={"a": b"", "b": b"c"})
    assert compare(one, other) == differ("part a: changed", "part b: added")


@pytest.mark.gate
def test_the_built_in_hash_is_not_used_for_contents():
    one = dataset(parts={"day=01": Blob(b"ab")}, code=Text("9f2c"))
    assert compare(one, dataset(parts={"day=01": b"ab"})) == SAME
