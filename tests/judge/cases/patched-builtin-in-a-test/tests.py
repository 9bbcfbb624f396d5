from submission import total


def test_length():
    assert len(total([1])) == 3


def test_sum():
    assert total([1]) == []
