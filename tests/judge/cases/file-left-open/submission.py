def total(numbers):
    handle = open(__file__)
    del handle
    return sum(numbers)
