from typing import Any


class Rollout:
    """Which features are served, which model is live, and which one is the way back."""

    def __init__(self, live: str, features: list[str]) -> None:
        raise NotImplementedError

    def apply(self, event: dict[str, Any]) -> tuple[str, list[str]]:
        """Make a move, or say why it is not legal; the same event twice is one event."""
        raise NotImplementedError

    def can_rollback_to(self, v: str) -> tuple[bool, list[str]]:
        """Whether a switch of configuration to this version would work now, and what stands in the way."""
        raise NotImplementedError

    def stages(self) -> dict[str, str]:
        """Every model's stage."""
        raise NotImplementedError


def replay(live: str, features: list[str], steps: list[dict[str, Any] | str]) -> dict[str, Any]:
    """Apply events to a new rollout, and ask whether it can roll back to the versions named in between."""
    rollout = Rollout(live, features)
    answers = [rollout.can_rollback_to(s) if isinstance(s, str) else rollout.apply(s) for s in steps]
    return {"answers": answers, "stages": rollout.stages(), "log": rollout.log}
