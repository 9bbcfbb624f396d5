"""You convert what you read instead of checking it. Try `["a", "1.5", 0.0, 1.0]`: a text stands where the threshold
should be, `float` turns it into 1.5, and a damaged list becomes a tree that nobody has trained. `True` and `1` pass in
the same way. A loader that guesses hides the fault that it was asked to find: test the kind, and refuse.
"""

FAILS = [
    "test_a_text_in_place_of_a_threshold_is_refused",
    "test_an_item_of_another_kind_is_refused",
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
    try:
        return float(item)
    except TypeError as error:
        raise ValueError(f"expected a number, found {item!r}") from error


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
    for item in items:
        raise ValueError(f"{item!r} after the end")
    return root
