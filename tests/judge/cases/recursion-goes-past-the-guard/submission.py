def total(numbers):
    if not numbers:
        return 0
    middle = len(numbers) // 2
    return numbers[middle] + total(numbers[:middle]) + total(numbers[middle + 1 :])
