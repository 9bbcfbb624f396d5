def total(numbers):
    assert numbers, "give me numbers"
    return sum(numbers)
