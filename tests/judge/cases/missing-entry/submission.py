def totals(numbers):
    return sum(numbers)
