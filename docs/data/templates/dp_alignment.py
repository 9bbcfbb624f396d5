"""DP over two prefixes: the edit distance of two sequences.

Sentence:  turning the first i of a into the first j of b costs as much as turning
           i - 1 into j - 1 if the last items agree; if not, 1 more than the cheapest
           of deleting a's last, inserting b's last and replacing one by the other.
Invariant: before item i + 1, row[j] is the distance of a[:i] and b[:j].
Cost:      O(n * m) time, O(m) memory.
"""

import random


def edit_distance(a, b):
    """Fewest insertions, deletions and replacements that turn a into b."""
    row = list(range(len(b) + 1))               # from nothing to b[:j]: j insertions
    for i, x in enumerate(a, start=1):
        diagonal, row[0] = row[0], i            # from a[:i] to nothing: i deletions
        for j, y in enumerate(b, start=1):
            above = row[j]
            if x == y:
                row[j] = diagonal
            else:
                row[j] = 1 + min(above, row[j - 1], diagonal)
            diagonal = above
    return row[-1]


def check():
    def slow(a, b):                             # the sentence, without a table
        if not a or not b:
            return len(a) + len(b)
        if a[-1] == b[-1]:
            return slow(a[:-1], b[:-1])
        return 1 + min(slow(a[:-1], b), slow(a, b[:-1]), slow(a[:-1], b[:-1]))

    assert edit_distance("", "") == 0 and edit_distance("a", "") == 1
    assert edit_distance("", "ab") == 2 and edit_distance("ab", "ba") == 2
    rng = random.Random(11)
    for _ in range(200):
        a, b = ["".join(rng.choices("xyz", k=rng.randint(0, 5))) for _ in range(2)]
        assert edit_distance(a, b) == slow(a, b) == edit_distance(b, a)
