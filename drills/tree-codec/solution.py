from typing import Any


class Node:
    """A leaf has a value; a split has a feature, a threshold and two children. What a node does not have is None."""

    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value


def dump(root: Node | None) -> list[Any]:
    """Return the tree in preorder: a leaf's value; a split's feature and threshold, its left side, its right side."""
    flat: list[Any] = []
    stack = [root] if root is not None else []
    while stack:
        node = stack.pop()
        if node.feature is None:
            flat.append(node.value)
        else:
            flat += [node.feature, node.threshold]
            stack += [node.right, node.left]  # left is on top: it comes out first
    return flat


def load(flat: list[Any]) -> Node | None:
    """Return the tree that dump turns into flat. ValueError for a list that no tree gives."""
    if not flat:
        return None
    items = iter(flat)
    root = _next_node(items)
    # Invariant: open_splits are the splits on the way to the next node that still lack a child, outermost first.
    open_splits = [root] if root.feature is not None else []
    while open_splits:
        parent = open_splits[-1]
        node = _next_node(items)
        if parent.left is None:
            parent.left = node
        else:
            parent.right = node
            open_splits.pop()
        if node.feature is not None:
            open_splits.append(node)
    for item in items:
        raise ValueError(f"the tree is complete, but {item!r} follows")
    return root


def _next_node(items: Any) -> Node:
    """The node that the next one or two items describe, without children."""
    item = next(items, None)
    if isinstance(item, str):
        return Node(feature=item, threshold=_number(next(items, None)))
    return Node(value=_number(item))


def _number(item: Any) -> float:
    if not isinstance(item, float):
        raise ValueError(f"expected a float, found {item!r}")
    return item
