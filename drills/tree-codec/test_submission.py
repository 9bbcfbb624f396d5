import random

import pytest
from submission import Node, dump, load


def built(text):
    """The tree of a nested tuple: (feature, threshold, left, right) for a split, a bare number for a leaf."""
    if isinstance(text, tuple):
        feature, threshold, left, right = text
        return Node(feature=feature, threshold=threshold, left=built(left), right=built(right))
    return Node(value=text)


def nested(node):
    """The nested tuple of a small tree, and an error for a node that is neither leaf nor split."""
    if node.value is not None:
        assert (node.feature, node.threshold, node.left, node.right) == (None, None, None, None)
        return node.value
    return node.feature, node.threshold, nested(node.left), nested(node.right)


def flattened(text):
    """The contract, word for word, for a small nested tuple."""
    return [*text[:2], *flattened(text[2]), *flattened(text[3])] if isinstance(text, tuple) else [text]


def random_text(source, splits):
    if splits == 0:
        return source.choice([0.0, 1.0, -2.5])
    left = source.randint(0, splits - 1)
    feature, threshold = source.choice(["", "tokens", "age"]), source.choice([0.0, 0.1, -7.25])
    return feature, threshold, random_text(source, left), random_text(source, splits - 1 - left)


def chain(depth, side):
    """A chain of splits towards one side, and its list; threshold i stands at depth i, leaves have 0.5."""
    root = Node(value=0.5)
    for i in reversed(range(depth)):
        ends = {side: root, "right" if side == "left" else "left": Node(value=0.5)}
        root = Node(feature="f", threshold=float(i), **ends)
    pairs = [("f", float(i)) for i in range(depth)]
    if side == "left":
        return root, [item for pair in pairs for item in pair] + [0.5] * (depth + 1)
    return root, [item for pair in pairs for item in (*pair, 0.5)] + [0.5]


@pytest.mark.example
def test_a_split_comes_before_its_leaves():
    assert dump(built(("tokens", 512.0, 0.0, 1.0))) == ["tokens", 512.0, 0.0, 1.0]


@pytest.mark.example
def test_a_list_becomes_the_tree_again():
    assert nested(load(["tokens", 512.0, 0.0, 1.0])) == ("tokens", 512.0, 0.0, 1.0)


@pytest.mark.example
def test_a_list_that_ends_too_early_is_refused():
    with pytest.raises(ValueError):
        load(["tokens", 512.0, 0.0])


def test_no_tree_is_an_empty_list():
    assert dump(None) == []
    assert load([]) is None


def test_a_leaf_alone():
    assert dump(Node(value=0.25)) == [0.25]
    assert nested(load([0.25])) == 0.25


def test_the_whole_left_side_comes_before_the_right_side():
    text = ("a", 1.0, ("b", 2.0, 10.0, 20.0), ("c", 3.0, 30.0, 40.0))
    flat = ["a", 1.0, "b", 2.0, 10.0, 20.0, "c", 3.0, 30.0, 40.0]
    assert dump(built(text)) == flat
    assert nested(load(flat)) == text


def test_the_order_of_left_and_right_is_not_confused():
    flat = ["a", 1.0, 10.0, "b", 2.0, "c", 3.0, 20.0, 30.0, 40.0]
    assert nested(load(flat)) == ("a", 1.0, 10.0, ("b", 2.0, ("c", 3.0, 20.0, 30.0), 40.0))


def test_zero_is_a_value_and_a_threshold():
    flat = ["a", 0.0, 0.0, 0.0]
    assert dump(built(("a", 0.0, 0.0, 0.0))) == flat
    assert nested(load(flat)) == ("a", 0.0, 0.0, 0.0)


def test_a_feature_may_have_an_empty_name():
    assert dump(built(("", 1.0, 2.0, 3.0))) == ["", 1.0, 2.0, 3.0]
    assert nested(load(["", 1.0, 2.0, 3.0])) == ("", 1.0, 2.0, 3.0)


def test_floats_come_back_to_the_last_digit():
    numbers = [0.1 + 0.2, 5e-324, 1.7976931348623157e308]
    flat = dump(built(("a", *numbers)))
    assert [number.hex() for number in nested(load(flat))[1:]] == [number.hex() for number in numbers]


def test_a_feature_that_looks_like_a_number_is_text():
    assert nested(load(["3.5", 1.0, 2.0, 3.0])) == ("3.5", 1.0, 2.0, 3.0)


def test_a_split_without_children_is_refused():
    with pytest.raises(ValueError):
        load(["a", 1.0])


def test_a_feature_without_a_threshold_is_refused():
    with pytest.raises(ValueError):
        load(["a"])


def test_an_item_too_many_is_refused():
    with pytest.raises(ValueError):
        load(["a", 1.0, 0.0, 1.0, 1.0])


def test_an_item_after_a_leaf_is_refused_even_if_it_is_none():
    with pytest.raises(ValueError):
        load([0.5, None])


def test_a_text_in_place_of_a_threshold_is_refused():
    with pytest.raises(ValueError):
        load(["a", "1.5", 0.0, 1.0])


@pytest.mark.parametrize("item", [None, 1, True, (0.5,)])
def test_an_item_of_another_kind_is_refused(item):
    with pytest.raises(ValueError):
        load(["a", 1.0, 0.0, item])
    with pytest.raises(ValueError):
        load(["a", item, 0.0, 1.0])


def test_the_arguments_are_left_as_they_were():
    root, flat = built(("a", 1.0, 0.0, 1.0)), ["a", 1.0, 0.0, 1.0]
    dump(root)
    load(flat)
    assert (nested(root), flat) == (("a", 1.0, 0.0, 1.0), ["a", 1.0, 0.0, 1.0])


def test_small_random_trees_come_back():
    source = random.Random(29)
    for _ in range(60):
        text = random_text(source, source.randint(0, 7))
        assert dump(built(text)) == flattened(text)
        assert nested(load(flattened(text))) == text


def test_every_part_of_a_list_but_the_whole_is_refused():
    flat = flattened(random_text(random.Random(3), 6))
    for end in range(1, len(flat)):
        with pytest.raises(ValueError):
            load(flat[:end])


@pytest.mark.gate
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_chain_of_1_500_splits(side):
    # Not deeper: in the browser, freeing a chain of some thousand objects can end the interpreter.
    root, flat = chain(1_500, side)
    assert dump(root) == flat
    assert dump(load(flat)) == flat


@pytest.mark.gate
def test_a_bushy_tree_of_8_191_splits():
    flat = [0.0]
    for level in range(13):
        flat = [f"level-{level}", float(level), *flat, *flat]
    assert dump(load(flat)) == flat
