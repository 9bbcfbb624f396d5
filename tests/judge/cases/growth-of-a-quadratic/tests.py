from submission import total


def workload(n):
    return (list(range(n)),)


def test_sum():
    assert total([1, 2]) == 3
