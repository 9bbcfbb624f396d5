"""You take every job that was seen before for a cycle. Try the diamond `{"a": ["b", "c"], "b": ["d"], "c": ["d"]}`:
`d` is met twice, from `b` and from `c`, and nothing waits in a circle. Seen before is not enough. Only a job that is
on the path you are walking *now* closes a cycle; one that is finished does not.
"""

FAILS = [
    "test_a_cycle_behind_a_job_that_was_finished_first",
    "test_a_dependency_named_twice_is_no_cycle",
    "test_a_diamond_is_no_cycle",
    "test_a_job_named_only_as_a_dependency",
    "test_a_side_branch_is_not_on_the_cycle",
    "test_sixty_diamonds_in_a_row",
    "test_small_random_pipelines_agree_with_taking_free_jobs_away",
]


def find_cycle(deps):
    seen = set()
    for root in deps:
        if root in seen:
            continue
        seen.add(root)
        path, todo = [root], [iter(deps[root])]
        while path:
            needed = next(todo[-1], None)
            if needed is None:
                todo.pop()
                path.pop()
            elif needed in seen:
                start = path.index(needed) if needed in path else 0
                return [*path[start:], needed]
            else:
                seen.add(needed)
                path.append(needed)
                todo.append(iter(deps.get(needed, ())))
    return None
