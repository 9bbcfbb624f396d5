def choose(saving: list[int]) -> tuple[int, list[int]]:
    """Return the largest total of hours no two of which are neighbours, and the smallest list of hours with it."""
    # best[i] is the best total of the hours from i on; two zeros stand behind the last hour.
    best = [0, 0]
    for value in reversed(saving):
        best.append(max(best[-1], value + best[-2]))
    best.reverse()

    hours = []
    i = 0
    while best[i] > 0:  # when nothing more can be gained, the list that ends here is the smallest
        if saving[i] + best[i + 2] == best[i]:  # taking i loses nothing, and a list that goes on with i is smaller
            hours.append(i)
            i += 2
        else:
            i += 1
    return best[0], hours
