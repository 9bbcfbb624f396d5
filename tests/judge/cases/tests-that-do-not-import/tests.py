from submission import total

RATIO = 1 / 0


def test_one():
    assert total([1]) == RATIO
