def total(numbers):
    return [0] * (1 << 60)
