print('hello')
def total(numbers):
    return sum(numbers)
