from submission import total


def test_sum():
    expected = [6]
    assert total([1, 2, 3]) == expected
