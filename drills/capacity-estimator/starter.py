def capacity(
    users: int, per_user: float, peak: float, service_ms: float, conc: int, util: float, zones: int = 1
) -> dict[str, float]:
    """Return the load of the busiest second and the instances that carry it, also after the loss of one zone.

    Keys: peak_qps, in_flight, per_zone, instances. ValueError for values that cannot be.
    """
    raise NotImplementedError
