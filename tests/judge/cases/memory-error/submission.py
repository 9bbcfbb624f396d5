import sys


def total(numbers):
    return [0] * (sys.maxsize // 2)
