import random

import pytest
from submission import Cache, replay


def workload(n: int) -> tuple[int, float, list[tuple]]:
    """A full cache of n // 6 entries, then reads all over it and new entries that push out old ones."""
    source = random.Random(n)
    size = max(1, n // 6)
    calls = [(0, "put", f"staff-{i}", i) for i in range(size)]
    for i in range(n - size):
        key = f"staff-{source.randrange(size)}"
        calls.append((1, "get", key) if i % 4 else (1, "put", f"new-{i}", i))
    return size, 100, calls


class Slow:
    """The statement word for word: a list of entries, looked through at every call."""

    def __init__(self, size, ttl):
        self.size, self.ttl, self.entries, self.turn = size, ttl, [], 0
        self.counts = dict.fromkeys(["hits", "misses", "evictions", "expirations"], 0)

    def call(self, now, name, key=None, value=None):
        alive = [entry for entry in self.entries if now < entry["put"] + self.ttl]
        self.counts["expirations"] += len(self.entries) - len(alive)
        self.entries, self.turn = alive, self.turn + 1
        found = [entry for entry in alive if entry["key"] == key]
        if name == "stats":
            return dict(self.counts)
        if name == "get":
            self.counts["hits" if found else "misses"] += 1
            for entry in found:
                entry["used"] = self.turn
            return found[0]["value"] if found else None
        self.entries = [entry for entry in alive if entry["key"] != key]
        if name == "delete":
            return bool(found)
        if self.size > 0 and len(self.entries) == self.size:
            self.entries.remove(min(self.entries, key=lambda entry: entry["used"]))
            self.counts["evictions"] += 1
        if self.size > 0:
            self.entries.append({"key": key, "value": value, "put": now, "used": self.turn})
        return None


def counts(hits=0, misses=0, evictions=0, expirations=0):
    return {"hits": hits, "misses": misses, "evictions": evictions, "expirations": expirations}


@pytest.mark.example
def test_a_hit_does_not_prolong_life():
    calls = [(0, "put", "ada", 12), (6, "get", "ada"), (10, "get", "ada"), (10, "stats")]
    assert replay(2, 10, calls) == [None, 12, None, counts(hits=1, misses=1, expirations=1)]


@pytest.mark.example
def test_the_least_recently_used_leaves_not_the_oldest():
    calls = [(0, "put", "ada", 12), (1, "put", "bo", 7), (2, "get", "ada"), (3, "put", "cy", 9)]
    calls += [(4, "get", "bo"), (4, "get", "ada")]
    assert replay(2, 10, calls) == [None, None, 12, None, None, 12]


def test_a_new_cache_is_empty():
    assert replay(2, 10, [(0, "stats"), (0, "get", "a"), (0, "stats")]) == [counts(), None, counts(misses=1)]


def test_an_entry_is_alive_just_before_its_time():
    assert replay(2, 10, [(0, "put", "a", 1), (9.5, "get", "a")]) == [None, 1]


def test_an_entry_is_gone_exactly_at_its_time():
    assert replay(2, 10, [(5, "put", "a", 1), (15, "get", "a")]) == [None, None]


def test_putting_again_starts_the_life_anew():
    assert replay(2, 10, [(0, "put", "a", 1), (6, "put", "a", 2), (15, "get", "a")]) == [None, None, 2]


def test_an_older_put_does_not_end_the_new_life():
    calls = [(0, "put", "a", 1), (6, "put", "a", 2), (10, "put", "b", 3), (15, "get", "a"), (16, "stats")]
    assert replay(2, 10, calls) == [None, None, None, 2, counts(hits=1, expirations=1)]


def test_putting_again_makes_a_key_the_most_recently_used():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (0, "put", "a", 3), (0, "put", "c", 4)]
    calls += [(0, "get", "a"), (0, "get", "b")]
    assert replay(2, 10, calls) == [None, None, None, None, 3, None]


def test_putting_again_needs_no_room():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (0, "put", "a", 3), (0, "get", "b"), (0, "stats")]
    assert replay(2, 10, calls) == [None, None, None, 2, counts(hits=1)]


def test_a_miss_changes_no_order():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (0, "get", "z"), (0, "put", "c", 3), (0, "get", "a")]
    assert replay(2, 10, calls) == [None, None, None, None, None]


def test_a_stored_none_is_a_hit():
    assert replay(2, 10, [(0, "put", "a", None), (0, "get", "a"), (0, "stats")]) == [None, None, counts(hits=1)]


def test_size_zero_stores_and_counts_nothing():
    assert replay(0, 10, [(0, "put", "a", 1), (0, "get", "a"), (0, "stats")]) == [None, None, counts(misses=1)]


def test_size_one_keeps_the_last():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (0, "get", "a"), (0, "get", "b"), (0, "stats")]
    assert replay(1, 10, calls) == [None, None, None, 2, counts(hits=1, misses=1, evictions=1)]


def test_expired_entries_take_no_room():
    calls = [(0, "put", "a", 1), (5, "put", "b", 2), (6, "get", "a"), (12, "put", "c", 3), (12, "get", "b")]
    assert replay(2, 10, [*calls, (12, "stats")]) == [None, None, 1, None, 2, counts(hits=2, expirations=1)]


def test_expirations_count_though_nobody_asked():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (1, "put", "c", 3), (10, "stats"), (11, "stats"), (12, "stats")]
    answers = [counts(expirations=2), counts(expirations=3), counts(expirations=3)]
    assert replay(9, 10, calls) == [None, None, None, *answers]


def test_what_was_evicted_does_not_expire():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (50, "stats")]
    assert replay(1, 10, calls) == [None, None, counts(evictions=1, expirations=1)]


def test_deleting_says_whether_there_was_one():
    calls = [(0, "put", "a", 1), (1, "delete", "a"), (1, "delete", "a"), (1, "get", "a"), (20, "stats")]
    assert replay(2, 10, calls) == [None, True, False, None, counts(misses=1)]


def test_an_expired_entry_cannot_be_deleted():
    assert replay(2, 10, [(0, "put", "a", 1), (10, "delete", "a"), (10, "stats")]) == [
        None,
        False,
        counts(expirations=1),
    ]


def test_deleting_makes_room():
    calls = [(0, "put", "a", 1), (0, "put", "b", 2), (0, "delete", "b"), (0, "put", "c", 3), (0, "get", "a")]
    assert replay(2, 10, calls) == [None, None, True, None, 1]


def test_putting_over_an_expired_entry_counts_it():
    calls = [(0, "put", "a", 1), (10, "put", "a", 2), (19, "get", "a"), (19, "stats")]
    assert replay(2, 10, calls) == [None, None, 2, counts(hits=1, expirations=1)]


def test_stats_are_a_copy():
    cache = Cache(2, 10, lambda: 0)
    first = cache.stats()
    cache.get("a")
    assert (first, cache.stats()) == (counts(), counts(misses=1))


def test_the_calls_are_left_as_they_were():
    calls = [(0, "put", "a", 1), (1, "get", "a"), (2, "delete", "a")]
    replay(2, 10, calls)
    assert calls == [(0, "put", "a", 1), (1, "get", "a"), (2, "delete", "a")]


def test_random_calls_agree_with_looking_through_a_list():
    source = random.Random(6)
    for _ in range(60):
        size, now, calls = source.randint(0, 3), 0, []
        for _ in range(source.randint(5, 30)):
            now += source.choice([0, 0, 1, 1, 2, 3])
            name, key = source.choice(["put", "put", "get", "get", "delete", "stats"]), source.choice("abcd")
            calls.append((now, name, *{"put": (key, now), "stats": ()}.get(name, (key,))))
        slow = Slow(size, 4)
        assert replay(size, 4, calls) == [slow.call(*call) for call in calls]


@pytest.mark.gate
def test_sixty_thousand_reads_all_over_a_full_cache():
    source = random.Random(8)
    keys = [f"staff-{source.randrange(20_000)}" for _ in range(60_000)]
    calls = [(0, "put", f"staff-{i}", i) for i in range(20_000)] + [(1, "get", key) for key in keys]
    answers = replay(20_000, 100, [*calls, (100, "stats")])
    assert answers[20_000:] == [*(int(key[6:]) for key in keys), counts(hits=60_000, expirations=20_000)]


@pytest.mark.gate
def test_thirty_thousand_new_entries_in_a_small_cache():
    calls = [(i, "put", f"staff-{i}", i) for i in range(30_000)]
    answers = replay(10_000, 20_000, [*calls, (30_000, "stats"), (30_000, "get", "staff-20000")])
    assert answers[30_000:] == [counts(evictions=20_000), 20_000]
