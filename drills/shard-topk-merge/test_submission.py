import math
import random
from collections.abc import Iterator, Sequence

import pytest
from submission import merge_topk

Hit = tuple[float, str]


class CountedShard(Sequence[Hit]):
    """A shard that counts how many of its hits have been read."""

    def __init__(self, hits: list[Hit]) -> None:
        self._hits = hits
        self.reads = 0

    def __len__(self) -> int:
        return len(self._hits)

    def __getitem__(self, place):
        found = self._hits[place]
        self.reads += len(found) if isinstance(place, slice) else 1
        return found

    def __iter__(self) -> Iterator[Hit]:
        for hit in self._hits:
            self.reads += 1
            yield hit

    def __add__(self, other):
        return [*self, *other]

    def __radd__(self, other):
        return [*other, *self]

    def __repr__(self) -> str:
        return f"<shard of {len(self._hits)} hits>"


def by_sorting_everything(shards: list[list[Hit]], k: int) -> list[Hit]:
    """The contract, word for word."""
    best: dict[str, float] = {}
    for shard in shards:
        for score, document in shard:
            best[document] = max(score, best.get(document, score))
    ranked = sorted(best.items(), key=lambda entry: (-entry[1], entry[0]))
    return [(score, document) for document, score in ranked[:k]]


@pytest.mark.example
def test_two_shards_without_repeats():
    shards = [[(0.9, "d1"), (0.4, "d3")], [(0.8, "d2"), (0.7, "d4")]]
    assert merge_topk(shards, 3) == [(0.9, "d1"), (0.8, "d2"), (0.7, "d4")]


@pytest.mark.example
def test_a_repeated_document_and_a_tie():
    shards = [[(0.9, "d7"), (0.5, "d2")], [(0.8, "d7"), (0.5, "d1")], []]
    assert merge_topk(shards, 3) == [(0.9, "d7"), (0.5, "d1"), (0.5, "d2")]


def test_no_shards():
    assert merge_topk([], 3) == []


def test_nothing_asked_for():
    assert merge_topk([[(0.9, "d1")]], 0) == []


def test_only_empty_shards():
    assert merge_topk([[], []], 2) == []


def test_fewer_documents_than_asked_for():
    assert merge_topk([[(0.9, "d1")], [(0.8, "d2")]], 5) == [(0.9, "d1"), (0.8, "d2")]


def test_one_shard_may_hold_all_the_best():
    assert merge_topk([[(0.9, "d1"), (0.8, "d2")], [(0.1, "d3")]], 2) == [(0.9, "d1"), (0.8, "d2")]


def test_equal_scores_go_by_document_and_not_by_shard():
    assert merge_topk([[(0.5, "d2")], [(0.5, "d1")]], 2) == [(0.5, "d1"), (0.5, "d2")]


def test_a_repeat_does_not_use_up_a_place():
    assert merge_topk([[(0.9, "d1"), (0.3, "d3")], [(0.8, "d1")]], 2) == [(0.9, "d1"), (0.3, "d3")]


def test_the_better_score_wins_when_it_comes_from_the_first_shard():
    assert merge_topk([[(0.9, "d1")], [(0.2, "d1")]], 1) == [(0.9, "d1")]


def test_the_better_score_wins_when_it_comes_from_the_last_shard():
    assert merge_topk([[(0.2, "d1")], [(0.9, "d1")]], 1) == [(0.9, "d1")]


def test_negative_scores_are_ordered_like_any_others():
    assert merge_topk([[(-0.1, "d1"), (-0.9, "d2")], [(-0.5, "d3")]], 2) == [(-0.1, "d1"), (-0.5, "d3")]


def test_a_score_that_is_not_a_number_at_the_head_is_refused():
    with pytest.raises(ValueError):
        merge_topk([[(0.9, "d1")], [(math.nan, "d2")]], 1)


def test_a_score_that_is_not_a_number_further_down_is_refused():
    with pytest.raises(ValueError):
        merge_topk([[(0.9, "d1"), (math.nan, "d2"), (0.1, "d3")]], 3)


def test_the_shards_are_left_as_they_were():
    shards = [[(0.9, "d1"), (0.4, "d3")], [(0.8, "d2")]]
    merge_topk(shards, 2)
    assert shards == [[(0.9, "d1"), (0.4, "d3")], [(0.8, "d2")]]


def test_small_random_shards_agree_with_sorting_everything():
    source = random.Random(3)
    for _ in range(80):
        shards = [
            sorted(
                ((source.randint(0, 4) / 4, document) for document in "abcd" if source.random() < 0.6),
                key=lambda hit: (-hit[0], hit[1]),
            )
            for _ in range(source.randint(1, 4))
        ]
        k = source.randint(0, 5)
        assert merge_topk(shards, k) == by_sorting_everything(shards, k)


@pytest.mark.gate
def test_ten_hits_from_fifty_long_shards_read_sixty_entries_at_most():
    hits = [
        [(1 - (50 * place + shard) / 100_000, f"d{shard}-{place}") for place in range(2_000)] for shard in range(50)
    ]
    shards = [CountedShard(shard) for shard in hits]
    assert merge_topk(shards, 10) == [hits[shard][0] for shard in range(10)]
    assert sum(shard.reads for shard in shards) <= 10 + 50


@pytest.mark.gate
def test_repeats_met_on_the_way_allow_one_more_read_each():
    hits = [[(1 - (4 * place + shard) / 10_000, f"d{place}") for place in range(2_000)] for shard in range(4)]
    shards = [CountedShard(shard) for shard in hits]
    assert merge_topk(shards, 100) == hits[0][:100]
    assert sum(shard.reads for shard in shards) <= 100 + 4 + 3 * 99
