from typing import Any


def pit_join(
    labels: list[tuple[str, int]],
    features: list[tuple[str, str, int, int, Any]],
    ttl: int | None,
) -> list[dict[str, Any]]:
    """Return, for each (entity, time) label, what was known of every feature strictly before that time.

    A feature row is (entity, feature, event_time, available_time, value). The newest event among the known rows wins,
    and of rows for the same event the one that became available last. None when nothing is known, or when the chosen
    row is more than ttl older than the label.
    """
    raise NotImplementedError
