from submission import total

EXPECTED = [6]


def test_sum():
    assert total([1, 2, 3]) == EXPECTED
