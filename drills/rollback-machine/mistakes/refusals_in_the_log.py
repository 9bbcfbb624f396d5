"""You log what was asked instead of what was done.

After the night the log is the only witness of what was live when. With refused moves among the others, whoever
rebuilds the stages from it arrives at a state that never was. Refusals are worth keeping, in a list of their own,
with their reasons.
"""

from typing import Any

FAILS = [
    "test_every_move_is_in_the_log_and_no_refusal",
    "test_on_random_walks_the_log_tells_the_whole_story",
    "test_on_random_walks_one_model_is_live_and_the_warm_one_can_be_fed",
]


BEFORE = {"shadow": "new", "canary": "shadow", "full": "canary", "stop": "shadow"}
FED = ("shadow", "canary", "live", "warm")  # the stages in which a model's features must be there


class Rollout:
    def __init__(self, live: str, features: list[str]) -> None:
        self._validated = dict.fromkeys(features, True)  # every served feature
        self._needs = {live: features}
        self._stage = {live: "live"}
        self._answers: dict[str, tuple[str, list[str]]] = {}
        self.log: list[tuple[str, str, str]] = []

    def apply(self, event: dict[str, Any]) -> tuple[str, list[str]]:
        if event["id"] not in self._answers:
            what = event.get("what", "")
            reasons = self._reasons(event["do"], what)
            said = what
            if not reasons:
                said = self._move(event["do"], what, event.get("features", []))
            self.log.append((event["id"], event["do"], said))
            self._answers[event["id"]] = ("refused" if reasons else "done", reasons)
        return self._answers[event["id"]]

    def can_rollback_to(self, v: str) -> tuple[bool, list[str]]:
        stage = self._stage.get(v)
        if stage is None:
            return False, ["unknown"]
        reasons = {"warm": [], "cold": ["redeploy"]}.get(stage, [f"stage {stage}"]) + self._missing(v)
        return not reasons, reasons

    def stages(self) -> dict[str, str]:
        return dict(self._stage)

    def _reasons(self, do: str, what: str) -> list[str]:
        if do in ("ship", "validate", "retire"):
            return self._about_feature(do, what)
        if do == "register":
            return ["already registered"] if what in self._stage else []
        if do == "rollback":
            return [] if self._in("canary") or self._in("warm") else ["nothing to return to"]
        stage = self._stage.get(what)
        if stage is None:
            return ["unknown"]
        if stage != BEFORE[do]:
            return [f"stage {stage}"]
        if do == "shadow":
            return self._missing(what)
        return [f"canary {other}" for other in self._in("canary")] if do == "canary" else []

    def _about_feature(self, do: str, feature: str) -> list[str]:
        if do == "ship":
            return ["already served"] if feature in self._validated else []
        if feature not in self._validated:
            return ["not served"]
        if do == "validate":
            return ["already validated"] if self._validated[feature] else []
        users = [v for v, stage in self._stage.items() if stage in FED and feature in self._needs[v]]
        return [f"needed by {v}" for v in sorted(users)]

    def _move(self, do: str, what: str, features: list[str]) -> str:
        if do in ("ship", "validate"):
            self._validated[what] = do == "validate"
        elif do == "retire":
            del self._validated[what]
        elif do == "register":
            self._stage[what], self._needs[what] = "new", features
        elif do == "full":
            self._turn("warm", "cold")
            self._turn("live", "warm")
            self._stage[what] = "live"
        elif do == "rollback":
            # A canary goes first: the live model has never stopped serving.
            leaving = (self._in("canary") or self._in("live"))[0]
            self._stage[leaving] = "stopped"
            if not self._in("live"):
                self._turn("warm", "live")
            return f"{leaving} -> {self._in('live')[0]}"
        else:
            self._stage[what] = "stopped" if do == "stop" else do
        return what

    def _turn(self, old: str, new: str) -> None:
        for v in self._in(old):
            self._stage[v] = new

    def _in(self, stage: str) -> list[str]:
        return [v for v, where in self._stage.items() if where == stage]

    def _missing(self, v: str) -> list[str]:
        return [f"missing {feature}" for feature in sorted(self._needs[v]) if not self._validated.get(feature)]


def replay(live: str, features: list[str], steps: list[dict[str, Any] | str]) -> dict[str, Any]:
    rollout = Rollout(live, features)
    answers = [rollout.can_rollback_to(s) if isinstance(s, str) else rollout.apply(s) for s in steps]
    return {"answers": answers, "stages": rollout.stages(), "log": rollout.log}
