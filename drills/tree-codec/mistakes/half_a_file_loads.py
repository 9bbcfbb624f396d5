"""You return what you have when the list ends, even if splits still lack a child. Try `["tokens", 512.0, 0.0]`: the
right child is missing, and you give back a split whose right side is `None`, which will crash on the first request
that goes there. Half a file must fail when it is loaded, not when it is used.
"""

FAILS = [
    "test_a_list_that_ends_too_early_is_refused",
    "test_a_split_without_children_is_refused",
    "test_every_part_of_a_list_but_the_whole_is_refused",
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
    rest, place = list(flat), 0
    root, lacking = None, []
    while place < len(rest):
        if root is not None and not lacking:
            raise ValueError("items after the end")
        used = 2 if isinstance(rest[place], str) else 1
        node = next_node(iter(rest[place : place + used]))
        place += used
        if root is None:
            root = node
        elif lacking[-1].left is None:
            lacking[-1].left = node
        else:
            lacking.pop().right = node
        if node.feature is not None:
            lacking.append(node)
    return root
