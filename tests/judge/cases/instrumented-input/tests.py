from submission import total


class Counting(list):
    reads = 0

    def __getitem__(self, index):
        self.reads += 1
        assert self.reads <= 4, "too many reads"
        return super().__getitem__(index)

    def __repr__(self):
        raise AssertionError("looked at")

    __iter__ = __repr__


def test_reads_each_once():
    numbers = Counting([1, 2, 3])
    assert total(numbers) == 6
    assert numbers.reads == 3


def test_reads_little():
    assert total(Counting([1] * 9)) == 9
