"""You remember each answer, so every question is asked once; but the first question waits for the second, the second
for the third, and 20,000 hours are 20,000 frames. Python stops near 1,000. The order in which the answers become known
is plain here, from the back: fill a list in that order, and nothing has to wait.
"""

FAILS = [
    "test_twenty_thousand_hours",
]


def choose(saving):
    known = {}

    def best(i):
        if i >= len(saving):
            return 0
        if i not in known:
            known[i] = max(best(i + 1), saving[i] + best(i + 2))
        return known[i]

    hours, i = [], 0
    while best(i) > 0:
        if saving[i] + best(i + 2) == best(i):
            hours.append(i)
            i += 2
        else:
            i += 1
    return best(0), hours
