"""Your recurrence is right, but you ask the same question again and again: 45 hours have 46 different questions, and
you ask billions. Each further hour makes it 1.6 times as many. Answer each once: fill a table from the back, where
every entry needs only two later ones.
"""

FAILS = [
    "test_forty_five_equal_hours",
    "test_twenty_thousand_hours",
]


def choose(saving):
    def best(i):
        if i >= len(saving):
            return 0
        return max(best(i + 1), saving[i] + best(i + 2))

    total, hours, i = best(0), [], 0
    left = total
    while left > 0:
        rest = best(i + 2)
        if saving[i] + rest == left:
            hours.append(i)
            i, left = i + 2, rest
        else:
            i += 1
            left = best(i)
    return total, hours
