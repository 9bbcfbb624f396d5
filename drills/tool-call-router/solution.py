import json
from typing import Any

KINDS = {"string": str, "integer": int, "number": int | float, "boolean": bool}


def route(message: str, tools: dict[str, dict[str, Any]], state: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """What to do with one message of the model: finish, run, confirm, stop, or an error to send back.

    The first rule of the statement's table that applies decides. Neither tools nor state is changed.
    """
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
    """The object that a value is, or whose JSON a string holds; None if there is none. It decodes once, never twice."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value if isinstance(value, dict) else None


def _faults(arguments: dict[str, Any], kinds: dict[str, str]) -> list[tuple[str, list[str]]]:
    """Each kind of fault in the order in which they count, with the names concerned."""
    given = [name for name in kinds if name in arguments]
    return [
        ("missing", [name for name in kinds if name not in arguments]),
        ("extra", [name for name in arguments if name not in kinds]),
        ("wrong_type", [name for name in given if not _is(arguments[name], kinds[name])]),
    ]


def _is(value: Any, kind: str) -> bool:
    """Whether a value has the type; a boolean has no other, although Python counts it as an int."""
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _limited(call: dict[str, Any], tool: dict[str, Any], state: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """What a sound call may do, given what has been done and what was agreed to."""
    done = state["calls"].count(call)
    used = sum(other["tool"] == call["tool"] for other in state["calls"])
    if done >= 2:
        return {"action": "stop", **call}
    if used >= tool["budget"]:
        return _error("budget")
    # Every confirmation is good for one run, so those that have been run do not count any more.
    if tool["writes"] and state["confirmed"].count(call) <= done:
        return {"action": "confirm", **call}
    return {"action": "run", **call}


def _error(code: str, names: list[str] | None = None) -> dict[str, Any]:
    return {"action": "error", "code": code, "names": names or []}
