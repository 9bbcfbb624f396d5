def total(numbers):
    return sum(numbers)


print(totl([1]))
