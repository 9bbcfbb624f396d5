import sys

sys.addaudithook(lambda *rest: None)


def total(numbers):
    return sum(numbers)
