import json
import a_module_that_is_not_there


def total(numbers):
    return sum(numbers)
