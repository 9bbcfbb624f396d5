from submission import Bank


def test_deposit():
    bank = Bank("first")
    bank.deposit("a", 3)
    assert bank.deposit("a", 2) == 5


def test_ratio():
    assert Bank("second").ratio("a", "b") == 1
