"""You ask whether something is true where you mean whether it is there. Try `["", 1.0, 2.0, 3.0]`: the feature's name
is empty, so your code takes the split for a leaf. An empty string, `0.0` and an empty list are values; only `None`
says that something is missing. Compare with `None`.
"""

FAILS = ["test_a_feature_may_have_an_empty_name", "test_small_random_trees_come_back"]


class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value


def dump(root):
    flat, stack = [], [] if root is None else [root]
    while stack:
        node = stack.pop()
        if not node.feature:
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
    lacking = [root] if root.feature else []
    while lacking:
        parent, node = lacking[-1], next_node(items)
        if parent.left is None:
            parent.left = node
        else:
            parent.right = node
            lacking.pop()
        if node.feature:
            lacking.append(node)
    for item in items:
        raise ValueError(f"{item!r} after the end")
    return root
