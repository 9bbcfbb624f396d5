import submission


def test_module(monkeypatch):
    assert submission.total([1, 2, 3, 4]) == 6
    monkeypatch.setattr(submission, "LIMIT", 2)
    assert submission.total([1, 2, 3, 4]) == 3
    monkeypatch.undo()
    assert submission.total([1, 2, 3, 4]) == 6
