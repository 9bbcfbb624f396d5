from submission import total


def test_sorted():
    assert sorted(total([2])) == [2]
