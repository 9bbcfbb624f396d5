import math

from submission import total


def test_close():
    assert math.isclose(total([1.0]), 1.0)
