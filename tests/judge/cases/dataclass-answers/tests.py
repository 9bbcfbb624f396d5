from submission import Pair, Span, total


def test_span():
    assert total([1, 2]) == [Span(0, 2), Pair(1, 2)]
