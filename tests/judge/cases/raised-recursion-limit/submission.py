import sys

sys.setrecursionlimit(5_000)


def total(numbers):
    return sum(numbers)
