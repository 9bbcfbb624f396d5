"""You ask whether the call is among the confirmed ones, so one agreement is good for ever.

Try a leave that was confirmed once and filed once: the model asks again, and you file it a second time. An
agreement is used up by the run that it allowed. Compare how often it was given with how often the call was run.
"""

FAILS = [
    "test_a_confirmation_is_good_for_one_run",
    "test_random_messages_agree_with_the_table",
]

import json
from typing import Any

KINDS = {"string": str, "integer": int, "number": int | float, "boolean": bool}


def route(message: str, tools: dict[str, dict[str, Any]], state: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    parsed = _object(message)
    if parsed is None:
        return _error("not_an_object")
    if ("tool" in parsed) == ("final" in parsed):
        return _error("both_or_neither")
    if "final" in parsed:
        answer = parsed["final"]
        return {"action": "finish", "answer": answer} if isinstance(answer, str) else _error("bad_final")
    name, arguments = parsed["tool"], _object(parsed.get("arguments", {}))
    if not isinstance(name, str) or name not in tools:
        return _error("unknown_tool")
    if arguments is None:
        return _error("bad_arguments")
    for code, names in _faults(arguments, tools[name]["arguments"]):
        if names:
            return _error(code, names)
    return _limited({"tool": name, "arguments": arguments}, tools[name], state)


def _object(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value if isinstance(value, dict) else None


def _faults(arguments: dict[str, Any], kinds: dict[str, str]) -> list[tuple[str, list[str]]]:
    given = [name for name in kinds if name in arguments]
    return [
        ("missing", [name for name in kinds if name not in arguments]),
        ("extra", [name for name in arguments if name not in kinds]),
        ("wrong_type", [name for name in given if not _is(arguments[name], kinds[name])]),
    ]


def _is(value: Any, kind: str) -> bool:
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _limited(call: dict[str, Any], tool: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    done = state["calls"].count(call)
    used = sum(other["tool"] == call["tool"] for other in state["calls"])
    if done >= 2:
        return {"action": "stop", **call}
    if used >= tool["budget"]:
        return _error("budget")
    if tool["writes"] and call not in state["confirmed"]:
        return {"action": "confirm", **call}
    return {"action": "run", **call}


def _error(code: str, names: list[str] | None = None) -> dict[str, Any]:
    return {"action": "error", "code": code, "names": names or []}
