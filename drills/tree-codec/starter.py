from typing import Any


class Node:
    """A leaf has a value; a split has a feature, a threshold and two children. What a node does not have is None."""

    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature = feature
        self.threshold = threshold
        self.left = left
        self.right = right
        self.value = value


def dump(root: Node | None) -> list[Any]:
    """Return the tree in preorder: a leaf's value; a split's feature and threshold, its left side, its right side."""
    raise NotImplementedError


def load(flat: list[Any]) -> Node | None:
    """Return the tree that dump turns into flat. ValueError for a list that no tree gives."""
    raise NotImplementedError
