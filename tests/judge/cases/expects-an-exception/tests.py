import pytest
from submission import total


def test_refuses_text():
    with pytest.raises(ValueError):
        total("")


def test_refuses_none():
    with pytest.raises(TypeError):
        total(None)
