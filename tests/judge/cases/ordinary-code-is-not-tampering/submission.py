import collections
import dataclasses
import decimal
import enum
import functools
import heapq
import random
import sys
import typing

random.seed(7)
decimal.getcontext().prec = 50
sys.setrecursionlimit(2_000)


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass(order=True)
class Item:
    value: "int"
    name: str = ""


class Pair(typing.NamedTuple):
    left: int
    right: int


class Number(typing.Protocol):
    def __add__(self, other: int) -> int: ...


@functools.cache
def double(number):
    return number * 2


def total(numbers):
    heap = [Item(number) for number in numbers]
    heapq.heapify(heap)
    counts = collections.Counter(numbers)
    print(Colour.RED, random.random(), counts.most_common(1), double(2), Pair(1, 2))
    return sum(item.value for item in heap)
