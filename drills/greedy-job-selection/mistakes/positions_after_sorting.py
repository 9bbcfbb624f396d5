"""You return positions in your sorted list; the caller can only use positions in the list that was given.

Try `[(6, 9), (1, 2)]`: the job at index 1 comes first, so the answer is `[1, 0]`, and you say `[0, 1]`. Sort the
indices by their jobs instead of the jobs themselves, or carry each index along with its job.
"""

FAILS = [
    "test_two_short_jobs_beat_a_long_one",
    "test_nested_jobs_keep_the_innermost",
    "test_a_job_that_starts_first_may_block_all_others",
    "test_the_job_with_the_fewest_conflicts_may_be_wrong",
    "test_jobs_may_come_in_any_order",
    "test_indices_point_into_the_list_as_given",
    "test_of_equal_ends_the_earlier_start_wins",
    "test_of_two_largest_sets_the_one_that_ends_earlier_wins",
    "test_a_job_of_length_zero_fits_where_another_ends",
    "test_a_job_of_length_zero_inside_another_overlaps_it",
    "test_small_random_lists_agree_with_trying_every_set",
    "test_fifty_thousand_jobs",
]


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    chosen: list[int] = []
    free_from = float("-inf")
    for position, (start, end) in enumerate(sorted(jobs, key=lambda job: (job[1], job[0]))):
        if end < start:
            raise ValueError("a job ends before it starts")
        if start >= free_from:
            chosen.append(position)
            free_from = end
    return chosen
