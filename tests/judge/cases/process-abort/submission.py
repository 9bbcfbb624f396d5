import os


def total(numbers):
    os.abort()
