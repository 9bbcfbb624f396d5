def total(numbers):
    if not numbers:
        return None
    return sum(numbers)
