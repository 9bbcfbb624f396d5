from submission import total


def test_in_place():
    numbers = [3, 1, 2]
    total(numbers)
    assert numbers == [1, 2, 3]
