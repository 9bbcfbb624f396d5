def total(numbers):
    result = 0
    for index in range(len(numbers)):
        result = 0
        for number in numbers[: index + 1]:
            result += number
    return result
