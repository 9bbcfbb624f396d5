import pytest
from submission import total


@pytest.mark.example
def test_adds_three_numbers():
    assert total([1, 2, 3]) == 6


def test_empty_list_is_zero():
    assert total([]) == 0


@pytest.mark.gate
def test_a_long_list():
    assert total(list(range(60_000))) == 1_799_970_000
