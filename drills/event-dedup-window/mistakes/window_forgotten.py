"""You keep an id once and never again, whatever the time.

Try `[(0, "a"), (12, "a")]` with `w = 10`: the second event lies outside the window of the first and is news. "Seen
before" is only half of the question; the other half is "how long ago", and ids have to leave the set when their time
is over.
"""

FAILS = [
    "test_a_retry_inside_the_window_is_dropped",
    "test_the_window_counts_from_the_last_event_kept",
    "test_a_gap_of_exactly_the_window_is_kept",
    "test_an_id_kept_twice_has_its_window_counted_from_the_second_time",
    "test_times_before_zero_are_times_like_any_other",
    "test_times_in_nanoseconds_are_no_trouble",
    "test_a_stream_without_an_end_can_be_read",
    "test_small_random_streams_agree_with_looking_at_everything_kept",
    "test_ids_that_left_the_window_are_let_go",
]

from collections.abc import Iterable, Iterator


def dedup(events: Iterable[tuple[int, str]], w: int) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for time, event_id in events:
        if w == 0 or event_id not in seen:
            seen.add(event_id)
            yield time, event_id
