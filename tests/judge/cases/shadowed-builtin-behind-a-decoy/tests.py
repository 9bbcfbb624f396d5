from submission import total


def test_sorted():
    assert sorted(total([1])) == [1, 2]
