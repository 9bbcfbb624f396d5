def total(numbers):
    result = 0
    while not numbers:
        result += 1
    return sum(numbers)
