def total(numbers):
    return sum(numbers)


while True:
    pass
