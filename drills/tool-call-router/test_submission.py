import copy
import json
import random

import pytest
from submission import route

TOOLS = {
    "leave_balance": {"arguments": {"year": "integer"}, "writes": False, "budget": 3},
    "file_leave": {"arguments": {"start": "string", "days": "number"}, "writes": True, "budget": 2},
    "set_alert": {"arguments": {"on": "boolean"}, "writes": True, "budget": 9},
    "whoami": {"arguments": {}, "writes": False, "budget": 2},
}
EMPTY = {"calls": [], "confirmed": []}


def call(tool, **arguments):
    return {"tool": tool, "arguments": arguments}


def ask(tool, arguments):
    return json.dumps({"tool": tool, "arguments": arguments})


def error(code, *names):
    return {"action": "error", "code": code, "names": list(names)}


def history(*calls, confirmed=()):
    return {"calls": list(calls), "confirmed": list(confirmed)}


def by_the_table(message, tools, state):
    """The rules of the statement one after the other, on calls written as sorted JSON."""

    def text(one):
        return json.dumps([one["tool"], one["arguments"]], sort_keys=True)

    parsed = json.loads(message)
    if len({"tool", "final"} & set(parsed)) != 1:
        return error("both_or_neither")
    if "final" in parsed:
        return {"action": "finish", "answer": parsed["final"]}
    name, arguments = parsed["tool"], parsed.get("arguments", {})
    if name not in list(tools):
        return error("unknown_tool")
    if isinstance(arguments, str):
        arguments = json.loads(arguments)
    kinds = {int: ["integer", "number"], float: ["number"], str: ["string"], bool: ["boolean"], type(None): []}
    wanted = tools[name]["arguments"]
    wrong = [key for key in wanted if wanted[key] not in kinds[type(arguments.get(key))]]
    for code, names in (
        ("missing", [key for key in wanted if key not in arguments]),
        ("extra", [key for key in arguments if key not in wanted]),
        ("wrong_type", wrong),
    ):
        if names:
            return error(code, *names)
    this = call(name, **arguments)
    before, agreed = ([text(one) for one in state[key]].count(text(this)) for key in ("calls", "confirmed"))
    if before > 1:
        return {"action": "stop", **this}
    if len([one for one in state["calls"] if one["tool"] == name]) >= tools[name]["budget"]:
        return error("budget")
    return {"action": "confirm" if tools[name]["writes"] and agreed <= before else "run", **this}


@pytest.mark.example
def test_arguments_may_be_a_string_that_holds_json():
    message = '{"tool": "leave_balance", "arguments": "{\\"year\\": 2026}"}'
    assert route(message, TOOLS, EMPTY) == {"action": "run", **call("leave_balance", year=2026)}


@pytest.mark.example
def test_a_confirmation_is_good_for_one_run():
    filed = call("file_leave", start="2026-05-04", days=3)
    message = ask("file_leave", {"days": 3, "start": "2026-05-04"})
    assert route(message, TOOLS, history(filed, confirmed=[filed])) == {"action": "confirm", **filed}


@pytest.mark.example
def test_a_final_answer_ends_the_loop():
    assert route('{"final": "You have 12 days left."}', TOOLS, EMPTY) == {
        "action": "finish",
        "answer": "You have 12 days left.",
    }


@pytest.mark.parametrize(
    "message", ["", "You have 12 days.", '{"final": "cut off', '["final"]', "3", "null", '"final"']
)
def test_what_is_not_an_object_is_an_error(message):
    assert route(message, TOOLS, EMPTY) == error("not_an_object")


def test_a_request_and_an_answer_in_one_message_are_an_error():
    message = '{"tool": "whoami", "final": "Done."}'
    assert route(message, TOOLS, EMPTY) == error("both_or_neither")


def test_a_key_with_null_is_there():
    assert route('{"tool": "whoami", "final": null}', TOOLS, EMPTY) == error("both_or_neither")


@pytest.mark.parametrize("message", ["{}", '{"arguments": {}}', '{"Tool": "whoami"}'])
def test_neither_request_nor_answer_is_an_error(message):
    assert route(message, TOOLS, EMPTY) == error("both_or_neither")


def test_other_keys_are_ignored():
    message = '{"thought": "I should look.", "tool": "whoami", "id": 7}'
    assert route(message, TOOLS, EMPTY) == {"action": "run", **call("whoami")}


def test_an_empty_answer_is_an_answer():
    assert route('{"final": ""}', TOOLS, EMPTY) == {"action": "finish", "answer": ""}


@pytest.mark.parametrize("final", ["null", "12", '["a"]', "{}"])
def test_an_answer_has_to_be_a_string(final):
    assert route(f'{{"final": {final}}}', TOOLS, EMPTY) == error("bad_final")


@pytest.mark.parametrize("tool", ['"payroll"', '""', "null", "7", '["whoami"]', '{"name": "whoami"}'])
def test_a_tool_that_is_not_allowed_is_an_error(tool):
    assert route(f'{{"tool": {tool}}}', TOOLS, EMPTY) == error("unknown_tool")


def test_an_unknown_tool_is_named_before_its_bad_arguments():
    assert route('{"tool": "payroll", "arguments": 3}', TOOLS, EMPTY) == error("unknown_tool")


@pytest.mark.parametrize("arguments", [None, 3, [], ["year"], True, "", "year", "[]", "null", "{"])
def test_arguments_that_are_no_object_are_an_error(arguments):
    assert route(ask("whoami", arguments), TOOLS, EMPTY) == error("bad_arguments")


def test_absent_arguments_are_none_at_all():
    assert route('{"tool": "whoami"}', TOOLS, EMPTY) == {"action": "run", **call("whoami")}


def test_missing_arguments_stand_in_the_order_of_the_tool():
    assert route(ask("file_leave", {"note": 1}), TOOLS, EMPTY) == error("missing", "start", "days")


def test_extra_arguments_stand_in_the_order_of_the_message():
    message = ask("leave_balance", {"reader": "u17", "year": "x", "admin": True})
    assert route(message, TOOLS, EMPTY) == error("extra", "reader", "admin")


def test_wrong_types_stand_in_the_order_of_the_tool():
    message = ask("file_leave", {"days": "3", "start": 4})
    assert route(message, TOOLS, EMPTY) == error("wrong_type", "start", "days")


def test_null_is_there_and_of_the_wrong_type():
    assert route(ask("leave_balance", {"year": None}), TOOLS, EMPTY) == error("wrong_type", "year")


@pytest.mark.parametrize("year", [2026.0, "2026", [2026]])
def test_an_integer_is_an_int(year):
    assert route(ask("leave_balance", {"year": year}), TOOLS, EMPTY) == error("wrong_type", "year")


@pytest.mark.parametrize("days", [3, 2.5, 0])
def test_a_number_is_an_int_or_a_float(days):
    wanted = call("file_leave", start="2026-05-04", days=days)
    assert route(json.dumps(wanted), TOOLS, EMPTY) == {"action": "confirm", **wanted}


@pytest.mark.parametrize("on", [1, 0, "true", None])
def test_a_boolean_is_true_or_false(on):
    assert route(ask("set_alert", {"on": on}), TOOLS, EMPTY) == error("wrong_type", "on")


def test_a_side_effect_waits_for_a_person():
    wanted = call("set_alert", on=False)
    assert route(json.dumps(wanted), TOOLS, EMPTY) == {"action": "confirm", **wanted}


def test_what_was_confirmed_is_run():
    wanted = call("set_alert", on=False)
    assert route(json.dumps(wanted), TOOLS, history(confirmed=[wanted])) == {"action": "run", **wanted}


def test_the_confirmation_of_another_call_is_none():
    wanted, other = call("file_leave", start="2026-05-04", days=3), call("file_leave", start="2026-05-04", days=30)
    assert route(json.dumps(other), TOOLS, history(confirmed=[wanted])) == {"action": "confirm", **other}


def test_two_confirmations_are_good_for_two_runs():
    wanted = call("set_alert", on=True)
    state = history(wanted, confirmed=[wanted, wanted])
    assert route(json.dumps(wanted), TOOLS, state) == {"action": "run", **wanted}


def test_reading_needs_no_confirmation():
    wanted = call("leave_balance", year=2025)
    assert route(json.dumps(wanted), TOOLS, history(wanted)) == {"action": "run", **wanted}


def test_the_same_call_for_the_third_time_stops():
    wanted = call("leave_balance", year=2025)
    state = history(wanted, call("whoami"), wanted)
    assert route(json.dumps(wanted), TOOLS, state) == {"action": "stop", **wanted}


def test_stopping_comes_before_the_budget():
    state = history(call("whoami"), call("whoami"))
    assert route('{"tool": "whoami"}', TOOLS, state) == {"action": "stop", **call("whoami")}


def test_other_arguments_are_another_call_and_cost_the_same_budget():
    state = history(*(call("leave_balance", year=year) for year in (2023, 2024, 2025)))
    assert route(ask("leave_balance", {"year": 2026}), TOOLS, state) == error("budget")


def test_the_last_call_of_a_budget_is_run():
    state = history(*(call("leave_balance", year=year) for year in (2024, 2025)), call("whoami"), call("whoami"))
    wanted = call("leave_balance", year=2026)
    assert route(json.dumps(wanted), TOOLS, state) == {"action": "run", **wanted}


def test_a_budget_that_is_used_up_needs_no_person():
    state = history(*(call("file_leave", start=f"2026-05-0{day}", days=1) for day in (4, 5)))
    assert route(ask("file_leave", {"start": "2026-05-06", "days": 1}), TOOLS, state) == error("budget")


def test_no_tools_at_all():
    assert route('{"tool": "whoami"}', {}, EMPTY) == error("unknown_tool")


def test_the_arguments_are_left_as_they_were():
    wanted = call("set_alert", on=True)
    tools, state = copy.deepcopy(TOOLS), history(wanted, confirmed=[wanted, wanted])
    route(json.dumps(wanted), tools, state)
    assert (tools, state) == (TOOLS, history(wanted, confirmed=[wanted, wanted]))


def test_random_messages_agree_with_the_table():
    source = random.Random(17)
    values = {"year": [2025, 2026, True, "2026"], "start": ["a", 1], "days": [1, 2.5, False], "on": [True, 1], "x": [0]}
    for _ in range(60):
        calls = []
        for _ in range(source.randint(3, 7)):
            name = source.choice(["leave_balance", "set_alert", "set_alert", "whoami", "file_leave"])
            arguments = {key: values[key][0] for key in TOOLS[name]["arguments"]}
            calls.append(call(name, **arguments))
        state = history(*calls[: source.randint(0, 4)], confirmed=calls[source.randint(1, 3) :])
        wanted = source.choice(calls)
        for key in source.sample([*wanted["arguments"], "x"], source.choice([0, 0, 1])):
            wanted = call(wanted["tool"], **wanted["arguments"] | {key: source.choice(values[key])})
        shown = json.dumps(wanted["arguments"]) if source.random() < 0.4 else wanted["arguments"]
        message = {"tool": source.choice([wanted["tool"]] * 9 + ["Whoami"]), "arguments": shown}
        message |= source.choice([{}] * 9 + [{"final": "Done."}])
        assert route(json.dumps(message), TOOLS, state) == by_the_table(json.dumps(message), TOOLS, state)


@pytest.mark.gate
@pytest.mark.parametrize(
    "name", ["Leave_Balance", "LEAVE_BALANCE", " leave_balance", "leave_balance\n", "leave-balance"]
)
def test_a_name_that_is_almost_right_is_refused(name):
    assert route(ask(name, {"year": 2026}), TOOLS, EMPTY) == error("unknown_tool")


@pytest.mark.gate
def test_a_string_and_an_object_are_the_same_call():
    wanted = call("file_leave", start="2026-05-04", days=3)
    message = ask("file_leave", '{"days": 3, "start": "2026-05-04"}')
    answers = [route(message, TOOLS, state) for state in (history(confirmed=[wanted]), history(wanted, wanted))]
    assert answers == [{"action": "run", **wanted}, {"action": "stop", **wanted}]


@pytest.mark.gate
def test_a_string_within_the_string_is_not_read():
    assert route(ask("leave_balance", json.dumps('{"year": 2026}')), TOOLS, EMPTY) == error("bad_arguments")


@pytest.mark.gate
@pytest.mark.parametrize("tool", ["leave_balance", "file_leave"])
def test_true_is_no_number(tool):
    arguments = {"leave_balance": {"year": True}, "file_leave": {"start": "2026-05-04", "days": False}}[tool]
    assert route(ask(tool, arguments), TOOLS, EMPTY) == error("wrong_type", list(arguments)[-1])
