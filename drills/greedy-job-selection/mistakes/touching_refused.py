"""You refuse a job that starts exactly when another ends.

Try `[(0, 5), (5, 9)]`: the end is excluded, so both fit, and you return the first only. Say the border aloud, "free
from 5 means that a job may start at 5", and let the comparison follow from the sentence.
"""

FAILS = [
    "test_two_short_jobs_beat_a_long_one",
    "test_the_shortest_job_may_be_in_the_way",
    "test_touching_ends_are_allowed",
    "test_the_job_with_the_fewest_conflicts_may_be_wrong",
    "test_jobs_may_come_in_any_order",
    "test_of_equal_ends_the_earlier_start_wins",
    "test_a_job_of_length_zero_fits_where_another_ends",
    "test_equal_jobs_of_length_zero_all_fit",
    "test_times_before_zero_are_times_like_any_other",
    "test_small_random_lists_agree_with_trying_every_set",
    "test_fifty_thousand_jobs",
]


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    chosen: list[int] = []
    free_from = float("-inf")
    for index in sorted(range(len(jobs)), key=lambda index: (jobs[index][1], jobs[index][0])):
        start, end = jobs[index]
        if end < start:
            raise ValueError("a job ends before it starts")
        if start > free_from:
            chosen.append(index)
            free_from = end
    return chosen
