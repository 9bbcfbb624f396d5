"""You take the job that starts first.

Try `[(0, 100), (10, 20), (30, 40)]`: the first job starts first and blocks the two others, so you return one job
where two are possible. When a job starts says nothing about how much room it leaves. Look for a choice of which you
can prove: whatever the best set is, I may swap this one in.
"""

FAILS = [
    "test_two_short_jobs_beat_a_long_one",
    "test_nested_jobs_keep_the_innermost",
    "test_a_job_that_starts_first_may_block_all_others",
    "test_a_job_of_length_zero_inside_another_overlaps_it",
    "test_small_random_lists_agree_with_trying_every_set",
]


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    chosen: list[int] = []
    free_from = float("-inf")
    for index in sorted(range(len(jobs)), key=lambda index: jobs[index]):
        start, end = jobs[index]
        if end < start:
            raise ValueError("a job ends before it starts")
        if start >= free_from:
            chosen.append(index)
            free_from = end
    return chosen
