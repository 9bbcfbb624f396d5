from submission import total

ROWS = [[2], [1]]


def test_in_place():
    first = ROWS[0]
    kept = []
    assert total(ROWS) == 2
    assert ROWS == [[1, 0], [2, 0]]
    assert first == [2, 0]
    assert kept == []
