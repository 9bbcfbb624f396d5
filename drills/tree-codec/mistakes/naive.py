"""Your answers are right, and both functions call themselves once for each level. A chain of 1,500 splits needs 1,500
frames, and Python stops near 1,000: a tree fitted to sorted data can look like that. The recursion keeps the nodes
that are still to come in its frames; keep them in a list of your own, and depth costs memory only.
"""

FAILS = ["test_a_chain_of_1_500_splits"]


class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value


def dump(root):
    if root is None:
        return []
    if root.feature is None:
        return [root.value]
    return [root.feature, root.threshold, *dump(root.left), *dump(root.right)]


def load(flat):
    if not flat:
        return None
    items = iter(flat)
    root = read(items)
    for item in items:
        raise ValueError(f"{item!r} after the end")
    return root


def read(items):
    node = next_node(items)
    if node.feature is not None:
        node.left = read(items)
        node.right = read(items)
    return node


def next_node(items):
    item = next(items, None)
    if isinstance(item, str):
        return Node(feature=item, threshold=number(next(items, None)))
    return Node(value=number(item))


def number(item):
    if not isinstance(item, float):
        raise ValueError(f"expected a float, found {item!r}")
    return item
