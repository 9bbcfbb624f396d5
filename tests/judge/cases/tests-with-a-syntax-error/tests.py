from submission import total


def test_broken(:
    pass
