"""You sort by end alone, and equal ends stay in the order in which they were listed.

Try `[(5, 5), (0, 5)]`. Both end at 5; you take the empty one first, and then the other seems to start before the GPU
is free, although the two do not overlap. Where keys are equal, ask whether the order matters. Here it does: of two
jobs with the same end, the one that starts earlier has to be looked at first.
"""

FAILS = [
    "test_of_equal_ends_the_earlier_start_wins",
    "test_a_job_of_length_zero_fits_where_another_ends",
    "test_small_random_lists_agree_with_trying_every_set",
]


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    chosen: list[int] = []
    free_from = float("-inf")
    for index in sorted(range(len(jobs)), key=lambda index: jobs[index][1]):
        start, end = jobs[index]
        if end < start:
            raise ValueError("a job ends before it starts")
        if start >= free_from:
            chosen.append(index)
            free_from = end
    return chosen
