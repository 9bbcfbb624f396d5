import gc

gc.callbacks.append(lambda phase, info: None)


def total(numbers):
    return sum(numbers)
