def total(numbers):
    while True:
        yield 1
