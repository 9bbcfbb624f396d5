"""Your order is right, and you count all errors again for every tag at every step.

With 200 tags and 30,000 errors that is 20,000 passes over all errors. Solving a tag changes something only on the
errors that carried it, and only where a single tag is left. Keep, for each tag, the number of errors on which it is
the last, and repair that number.
"""

FAILS = [
    "test_thirty_thousand_errors_with_two_hundred_tags",
]


def fix_order(errors: list[set[str]], n: int) -> list[tuple[str, float, float]]:
    if len(errors) > n:
        raise ValueError("more errors than cases")
    tags, order, solved = sorted(set().union(*errors)), [], set()
    while len(order) < len(tags):
        gains = {tag: sum(1 for e in errors if tag in e and e <= solved | {tag}) for tag in tags if tag not in solved}
        best = max(gains, key=lambda tag: gains[tag])
        order.append((best, sum(1 for e in errors if e == {best}) / n, gains[best] / n))
        solved = solved | {best}
    return order
