def total(numbers):
    for _ in range(2_000):
        print("noise" * 10)
    return sum(numbers)
