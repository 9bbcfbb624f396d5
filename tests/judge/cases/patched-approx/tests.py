import pytest
from submission import total


def test_close():
    assert total([1.0]) == pytest.approx(1.0)
