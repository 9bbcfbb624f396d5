def total(numbers):
    if not numbers:
        raise KeyboardInterrupt
    return sum(numbers)
