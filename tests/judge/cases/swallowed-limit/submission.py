def total(numbers):
    try:
        while not numbers:
            pass
    except BaseException:
        pass
    return sum(numbers)
