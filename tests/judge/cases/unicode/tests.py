import pytest
from submission import größe


@pytest.mark.parametrize("tier", ["🦊"], ids=["🦊"])
def test_ein_fuchs(tier):
    assert größe([tier]) == tier


def test_leer():
    assert größe([]) == "∅"
