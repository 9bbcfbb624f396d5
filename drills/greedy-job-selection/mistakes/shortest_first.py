"""You take the shortest job first.

Try `[(0, 5), (4, 6), (5, 10)]`: the job of length two lies across the border of the two others and shuts out both. A
short job costs little time and can still stand in the worst place. One counterexample with three jobs ends a greedy
rule; look for one before you look for a proof.
"""

FAILS = [
    "test_the_shortest_job_may_be_in_the_way",
    "test_the_job_with_the_fewest_conflicts_may_be_wrong",
    "test_of_equal_ends_the_earlier_start_wins",
    "test_small_random_lists_agree_with_trying_every_set",
]


from bisect import bisect


def most_jobs(jobs: list[tuple[int, int]]) -> list[int]:
    taken: list[tuple[int, int, int]] = []
    for index in sorted(range(len(jobs)), key=lambda index: (jobs[index][1] - jobs[index][0], jobs[index][1])):
        start, end = jobs[index]
        if end < start:
            raise ValueError("a job ends before it starts")
        place = bisect(taken, (start, end, index))
        if (place == 0 or taken[place - 1][1] <= start) and (place == len(taken) or end <= taken[place][0]):
            taken.insert(place, (start, end, index))
    return [index for _, _, index in taken]
