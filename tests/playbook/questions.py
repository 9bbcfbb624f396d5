"""Small questions and cards of every kind, for the tests of what reads and shows them."""

from __future__ import annotations

MULTIPLE = """
[[question]]
id = "C2.S2.q2"
kind = "multiple"
concepts = ["C2.S2.06"]
stem = "Which of these hold for a fixed window?"
[[question.options]]
text = "Its length never changes."
right = true
why = "That is what fixed means."
[[question.options]]
text = "Each step adds one item and drops one."
right = true
why = "So the work of a step is constant."
[[question.options]]
text = "It needs positive values."
why = "Only the shrinking window does."
"""

ORDER = """
[[question]]
id = "C2.S2.q3"
kind = "order"
concepts = ["C2.S2.07"]
stem = "Put the loop of a shrinking window in order."
[[question.steps]]
text = "Take the item at the right in."
why = "The window must hold it first."
[[question.steps]]
text = "Drop items until it is valid."
why = "Only now can it be invalid."
[[question.steps]]
text = "Record the length."
why = "Only valid windows count."
"""

NUMERIC = """
[[question]]
id = "C2.S2.q4"
kind = "numeric"
concepts = ["C2.S2.09"]
stem = "How many moves do two pointers make at most over 1,000 items?"
answer = 2000
tolerance = 0
unit = "moves"
why = "Each of the two passes each item once."
[[question.traps]]
value = 1000
why = "That counts the right one alone."
"""

PRINTS = '''
[[question]]
id = "C2.S2.q5"
concepts = ["C2.S2.06"]
stem = """What does this print?

```python
window = [3, 1, 2]
print(sum(window))
```
"""
prints = "6"
[[question.options]]
text = "`6`"
right = true
why = "The sum of all three items."
[[question.options]]
text = "`5`"
why = "That leaves the 1 out of it."
[[question.options]]
text = "`3`"
why = "That is the number of items."
'''

CHECK = """
[[question]]
id = "C2.check.q1"
concepts = ["C2.S2.06", "C2.S2.07"]
stem = "Which window has a fixed length?"
[[question.options]]
text = "The one of the last k items."
right = true
why = "Its length is k at each step."
[[question.options]]
text = "The longest with a sum below k."
why = "It grows and shrinks with the items."
[[question.options]]
text = "The one between two pointers."
why = "Two pointers bound any window at all."
"""

CARD = """\
[[card]]
id = "C2.S2.f1"
deck = "Patterns: trigger, tool, invariant, cost"
concepts = ["C2.S2.07"]
front = "What do you say of a window before you code it?"
back = "The sentence that is true of it after each step."
example = "Log lines: `counts` holds just the tokens of the span."
trap = "“It slides” says nothing; name what the window holds."
"""

SHARE = """
[[question]]
id = "C3.S3.q1"
kind = "numeric"
concepts = ["C3.S3.01"]
stem = "A false alarm costs €4, a miss €90. From which probability on do you act?"
answer = 0.0426
tolerance = 0.0005
unit = "probability"
why = "Act when (1 − p)·4 ≤ p·90, so p ≥ 4/94."
[[question.traps]]
value = 0.0444
why = "That is 4/90: a false alarm is paid for only when there is no fraud."
"""


def cards(home: str, concept: str, deck: str, count: int) -> str:
    """So many cards of one section."""
    return "\n".join(
        CARD.replace("C2.S2.f1", f"{home}.f{number}")
        .replace("C2.S2.07", concept)
        .replace("Patterns: trigger, tool, invariant, cost", deck)
        .replace("What do you say", f"{home}, card {number}: what do you say")
        for number in range(1, count + 1)
    )
