"""You stop reading when the tree is complete and do not look whether the list is complete too. Try `["a", 1.0, 0.0,
1.0, 1.0]`: the first four items are a tree, the fifth belongs to nothing, and you return the tree. Two files written
into one would load without a word. When no split lacks a child, the list has to be at its end.
"""

FAILS = [
    "test_an_item_too_many_is_refused",
    "test_an_item_after_a_leaf_is_refused_even_if_it_is_none",
]


class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value


def dump(root):
    flat, stack = [], [] if root is None else [root]
    while stack:
        node = stack.pop()
        if node.feature is None:
            flat.append(node.value)
        else:
            flat += [node.feature, node.threshold]
            stack += [node.right, node.left]
    return flat


def next_node(items):
    item = next(items, None)
    if isinstance(item, str):
        return Node(feature=item, threshold=number(next(items, None)))
    return Node(value=number(item))


def number(item):
    if not isinstance(item, float):
        raise ValueError(f"expected a float, found {item!r}")
    return item


def load(flat):
    if not flat:
        return None
    items = iter(flat)
    root = next_node(items)
    lacking = [root] if root.feature is not None else []
    while lacking:
        parent, node = lacking[-1], next_node(items)
        if parent.left is None:
            parent.left = node
        else:
            parent.right = node
            lacking.pop()
        if node.feature is not None:
            lacking.append(node)
    return root
