def total(numbers):
    return sum(numbers[index] for index in range(len(numbers)))
