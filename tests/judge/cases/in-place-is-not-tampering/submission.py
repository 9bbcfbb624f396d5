def total(numbers):
    numbers.sort()
    for row in numbers:
        row.append(0)
    return len(numbers)
