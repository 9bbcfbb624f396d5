def total(numbers):
    return int(input("how many? "))
