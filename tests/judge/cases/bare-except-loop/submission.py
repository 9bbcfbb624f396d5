def total(numbers):
    while not numbers:
        try:
            while True:
                pass
        except:
            pass
    return sum(numbers)
