"""You halve with `/`, and a float holds about 16 digits. Near 10¹⁸ only every 128th integer is a float, so your middle
jumps over candidates, even out of the range. Integers of any size are exact in Python as long as you stay with them:
`//` gives an integer.
"""

FAILS = [
    "test_integers_near_ten_to_the_eighteenth_are_told_apart",
]


import math


def boundary(lo, hi, ok):
    end = hi + 1
    while lo < end:
        middle = math.floor((lo + end) / 2)
        if ok(middle):
            end = middle
        else:
            lo = middle + 1
    return lo


def first_true(lo, hi, ok):
    found = boundary(lo, hi, ok)
    return found if found <= hi else None


def last_true(lo, hi, ok):
    found = boundary(lo, hi, lambda x: not ok(x)) - 1
    return found if found >= lo else None
