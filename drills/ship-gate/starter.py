from typing import Any


def decide(primary: dict[str, float], guards: list[dict[str, Any]], srm_ok: bool) -> tuple[str, list[str]]:
    """Return (decision, reasons): ship, hold, iterate or stop, by the first rule of the statement's table that applies.

    Only intervals count. Reasons about guards come in the order of `guards`.
    """
    raise NotImplementedError
