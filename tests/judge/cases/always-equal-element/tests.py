from submission import total


def test_sum():
    assert total([1]) == {'sum': [1]}
