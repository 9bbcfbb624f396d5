import pytest
from submission import total


@pytest.mark.parametrize(("last", "expected"), [(1, 1), (3, 6)])
def test_sums(last, expected):
    assert total(list(range(last + 1))) == expected
