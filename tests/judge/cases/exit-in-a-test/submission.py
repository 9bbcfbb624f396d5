import sys


def total(numbers):
    if not numbers:
        sys.exit(0)
    return sum(numbers)
