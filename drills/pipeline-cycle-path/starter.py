def find_cycle(deps: dict[str, list[str]]) -> list[str] | None:
    """Return one cycle of jobs, each waiting for the next, with the first again at the end; None if there is none."""
    raise NotImplementedError
