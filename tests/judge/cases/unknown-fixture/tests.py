from submission import total


def test_one(nothing):
    assert total([1]) == 1


def test_two():
    assert total([2]) == 2
