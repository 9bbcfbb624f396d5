import copy
import random
from itertools import count
from typing import Any

import pytest
from submission import replay

Step = dict[str, Any] | str

START = ["km:1", "kitchen:2"]
DONE = ("done", [])


def events(*said: str) -> list[Step]:
    """'ship kitchen:3' is an event, 'register 32 km:1 kitchen:3' one with features, '?31' a question."""
    steps: list[Step] = []
    for place, text in enumerate(said):
        do, *rest = text.split()
        if do.startswith("?"):
            steps.append(do[1:])
            continue
        event: dict[str, Any] = {"id": f"e{place}", "do": do}
        if rest:
            event["what"] = rest[0]
        if do == "register":
            event["features"] = rest[1:]
        steps.append(event)
    return steps


FEATURE_FIRST = ("ship kitchen:3", "validate kitchen:3", "register 32 km:1 kitchen:3")
UP_32 = (*FEATURE_FIRST, "shadow 32", "canary 32", "full 32")
UP_33 = ("register 33 km:1", "shadow 33", "canary 33", "full 33")


def after(*said: str) -> Any:
    """The answer to the last step."""
    return replay("31", START, events(*said))["answers"][-1]


def refused(*reasons: str) -> tuple[str, list[str]]:
    return "refused", list(reasons)


def stages(*said: str) -> dict[str, str]:
    return replay("31", START, events(*said))["stages"]


def by_reading_the_log(log: list[tuple[str, str, str]]) -> tuple[dict[str, str], dict[str, bool]]:
    """Stages and served features, rebuilt from nothing but what was done."""
    stage, served = {"31": "live"}, dict.fromkeys(START, True)
    for _, do, what in log:
        if do in ("ship", "validate"):
            served[what] = do == "validate"
        elif do == "retire":
            del served[what]
        elif do == "rollback":
            leaving, serving = what.split(" -> ")
            stage[leaving], stage[serving] = "stopped", "live"
        elif do == "full":
            rename = {"warm": "cold", "live": "warm"}
            stage = {v: rename.get(where, where) for v, where in stage.items()}
            stage[what] = "live"
        else:
            stage[what] = {"register": "new", "stop": "stopped"}.get(do, do)
    return stage, served


@pytest.mark.example
def test_features_come_first_and_old_ones_stay():
    steps = events("register 32 km:1 kitchen:3", "shadow 32", "ship kitchen:3", "retire kitchen:2")
    expected = [DONE, refused("missing kitchen:3"), DONE, refused("needed by 31")]
    assert replay("31", START, steps)["answers"] == expected


@pytest.mark.example
def test_a_rollback_is_a_switch_back_to_the_warm_model():
    result = replay("31", START, events(*UP_32, "?31", "rollback"))
    assert result["answers"][-2:] == [(True, []), DONE]
    assert result["stages"] == {"31": "live", "32": "stopped"}


def test_nothing_has_happened_yet():
    assert replay("31", START, []) == {"answers": [], "stages": {"31": "live"}, "log": []}


def test_a_rollout_in_two_steps_is_legal_throughout():
    result = replay("31", START, events(*UP_32))
    assert (result["answers"], result["stages"]) == ([DONE] * 6, {"31": "warm", "32": "live"})


def test_a_feature_that_is_not_validated_is_missing():
    assert after("ship kitchen:3", "register 32 km:1 kitchen:3", "shadow 32") == refused("missing kitchen:3")


def test_all_missing_features_are_named_in_order():
    assert after("register 32 wind:1 km:1 kitchen:3", "shadow 32") == refused("missing kitchen:3", "missing wind:1")


def test_a_feature_is_shipped_and_validated_once():
    assert after("ship km:1") == refused("already served")
    assert after("validate km:1") == refused("already validated")
    assert after("validate kitchen:3") == refused("not served")
    assert after("retire kitchen:3") == refused("not served")


def test_a_feature_that_nobody_needs_can_go_and_come_back():
    said = ("ship wind:1", "validate wind:1", "retire wind:1", "ship wind:1", "validate wind:1")
    assert replay("31", START, events(*said))["answers"] == [DONE] * 5


def test_a_feature_shipped_again_has_to_be_validated_again():
    said = ("ship wind:1", "validate wind:1", "retire wind:1", "ship wind:1", "register 32 wind:1", "shadow 32")
    assert after(*said) == refused("missing wind:1")


def test_no_stage_can_be_skipped_or_repeated():
    assert after(*FEATURE_FIRST, "canary 32") == refused("stage new")
    assert after(*FEATURE_FIRST, "full 32") == refused("stage new")
    assert after(*FEATURE_FIRST, "shadow 32", "full 32") == refused("stage shadow")
    assert after(*FEATURE_FIRST, "shadow 32", "shadow 32") == refused("stage shadow")
    assert after(*UP_32, "full 32") == refused("stage live")


def test_an_unknown_model_is_refused():
    for do in ("shadow", "canary", "full", "stop"):
        assert after(f"{do} 99") == refused("unknown")
    assert after("?99") == (False, ["unknown"])


def test_a_model_is_registered_once():
    assert after("register 31 km:1") == refused("already registered")


def test_a_shadow_can_be_stopped_and_nothing_else():
    assert stages(*FEATURE_FIRST, "shadow 32", "stop 32") == {"31": "live", "32": "stopped"}
    assert after(*FEATURE_FIRST, "stop 32") == refused("stage new")
    assert after(*FEATURE_FIRST, "shadow 32", "canary 32", "stop 32") == refused("stage canary")


def test_one_canary_at_a_time():
    said = (*FEATURE_FIRST, "shadow 32", "register 33 km:1", "shadow 33", "canary 33", "canary 32")
    assert after(*said) == refused("canary 33")


def test_a_rollback_during_a_canary_stops_the_canary_only():
    assert stages(*FEATURE_FIRST, "shadow 32", "canary 32", "rollback") == {"31": "live", "32": "stopped"}
    assert stages(*UP_32, "register 33 km:1", "shadow 33", "canary 33", "rollback") == {
        "31": "warm",
        "32": "live",
        "33": "stopped",
    }


def test_a_rollback_leaves_a_shadow_alone():
    said = (*UP_32, "register 33 km:1", "shadow 33", "rollback")
    assert stages(*said) == {"31": "live", "32": "stopped", "33": "shadow"}


def test_at_the_beginning_there_is_nothing_to_return_to():
    assert after("rollback") == refused("nothing to return to")


def test_there_is_no_second_way_back():
    assert after(*UP_32, "rollback", "rollback") == refused("nothing to return to")


def test_only_the_last_model_stays_warm():
    assert stages(*UP_32, *UP_33) == {"31": "cold", "32": "warm", "33": "live"}


def test_a_cold_model_needs_a_redeploy():
    assert after(*UP_32, *UP_33, "?31") == (False, ["redeploy"])


def test_a_cold_model_may_have_lost_its_features_too():
    said = (*UP_32, *UP_33, "retire kitchen:2", "?31")
    assert after(*said) == (False, ["redeploy", "missing kitchen:2"])


def test_the_live_and_the_stopped_are_no_way_back():
    assert after("?31") == (False, ["stage live"])
    assert after(*UP_32, "rollback", "?32") == (False, ["stage stopped"])
    assert after("register 32 km:1 kitchen:3", "?32") == (False, ["stage new", "missing kitchen:3"])


def test_a_stopped_model_does_not_return():
    assert after(*UP_32, "rollback", "shadow 32") == refused("stage stopped")


def test_features_are_kept_for_shadow_canary_live_and_warm():
    assert after(*FEATURE_FIRST, "retire kitchen:3") == DONE
    assert after(*FEATURE_FIRST, "shadow 32", "retire kitchen:3") == refused("needed by 32")
    assert after(*FEATURE_FIRST, "shadow 32", "canary 32", "retire kitchen:3") == refused("needed by 32")
    assert after(*UP_32, "retire kitchen:3") == refused("needed by 32")
    assert after(*UP_32, "retire kitchen:2") == refused("needed by 31")
    assert after(*UP_32, "retire km:1") == refused("needed by 31", "needed by 32")


def test_features_of_a_stopped_model_can_go():
    assert after(*UP_32, "rollback", "retire kitchen:3") == DONE


def test_those_who_need_a_feature_are_named_in_order():
    said = ("register 9 km:1", "register 30 km:1", "shadow 9", "shadow 30", "retire km:1")
    assert after(*said) == refused("needed by 30", "needed by 31", "needed by 9")


def test_the_same_event_twice_is_one_event():
    steps = events(*UP_32, "rollback")
    result = replay("31", START, [*steps, steps[-1]])
    assert result["answers"][-2:] == [DONE, DONE]
    assert (result["stages"], len(result["log"])) == ({"31": "live", "32": "stopped"}, 7)


def test_a_refused_event_that_comes_again_is_refused_again():
    early, *steps = events("shadow 32", *FEATURE_FIRST)
    assert replay("31", START, [early, *steps, early])["answers"][-1] == refused("unknown")


def test_every_move_is_in_the_log_and_no_refusal():
    said = ("rollback", *UP_32, "canary 32", "rollback", "register 33 km:1", "shadow 33", "canary 33", "rollback")
    moves = [(do, what) for _, do, what in replay("31", START, events(*said))["log"]]
    assert moves == [
        ("ship", "kitchen:3"),
        ("validate", "kitchen:3"),
        ("register", "32"),
        ("shadow", "32"),
        ("canary", "32"),
        ("full", "32"),
        ("rollback", "32 -> 31"),
        ("register", "33"),
        ("shadow", "33"),
        ("canary", "33"),
        ("rollback", "33 -> 31"),
    ]


def test_the_log_names_the_event():
    assert replay("31", START, events("?31", "ship wind:1"))["log"] == [("e1", "ship", "wind:1")]


def test_what_is_handed_in_is_left_as_it_was():
    handed = ("31", list(START), events(*UP_32, "rollback", "retire kitchen:3"))
    before = copy.deepcopy(handed)
    replay(*handed)
    assert handed == before


def random_walk(source: random.Random, length: int) -> list[Step]:
    """Events of all kinds, likely to be legal about half of the time, with questions in between."""
    features = ["km:1", "kitchen:2", "kitchen:3", "wind:1"]
    numbers, known, steps = count(32), ["31"], []
    for place in range(length):
        do = source.choice(
            ["ship", "validate", "retire", "register", "stop", "rollback"] + ["shadow", "canary", "full"] * 2
        )
        event: dict[str, Any] = {"id": f"e{place}", "do": do}
        if do in ("ship", "validate", "retire"):
            event["what"] = source.choice(features)
        elif do == "register":
            known.append(str(next(numbers)))
            event.update(what=known[-1], features=source.sample(features, 2))
        elif do != "rollback":
            event["what"] = source.choice(known[-3:])
        steps += [event, source.choice(known)]
    return steps


@pytest.mark.gate
def test_on_random_walks_the_log_tells_the_whole_story():
    source = random.Random(19)
    for _ in range(40):
        result = replay("31", START, random_walk(source, 60))
        assert result["stages"] == by_reading_the_log(result["log"])[0]


@pytest.mark.gate
def test_on_random_walks_one_model_is_live_and_the_warm_one_can_be_fed():
    source = random.Random(20)
    for _ in range(15):
        steps = random_walk(source, 60)
        needs = {step["what"]: step["features"] for step in steps if isinstance(step, dict) and "features" in step}
        needs["31"] = START
        for length in range(0, len(steps), 6):
            result = replay("31", START, steps[:length])
            _, served = by_reading_the_log(result["log"])
            stage = result["stages"]
            fed = [v for v in stage if stage[v] in ("shadow", "canary", "live", "warm")]
            hungry = [v for v in fed if not all(served.get(feature) for feature in needs[v])]
            counts = [list(stage.values()).count(name) for name in ("live", "warm", "canary")]
            assert (counts[0], counts[1] <= 1, counts[2] <= 1, hungry) == (1, True, True, [])
