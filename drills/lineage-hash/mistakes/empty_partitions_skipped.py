"""You skip empty partitions.

"No payments on the third" and "the third was never loaded" are two different datasets: a model trained on one of
them knows something the other does not. An empty partition is a statement about a day. Count it.
"""

import json
from hashlib import sha256
from typing import Any

FAILS = [
    "test_an_empty_partition_is_a_partition",
]


def dataset_id(parts: dict[str, bytes], schema: dict[str, Any], code: str, parents: list[str]) -> str:
    contents = [_digest(name, data) for name, data in sorted(parts.items()) if data]
    return _digest(_digest(*contents), _canonical(schema), code, _digest(*sorted(set(parents))))


def explain(a: dict[str, Any], b: dict[str, Any]) -> list[str]:
    said = []
    for name in sorted(a["parts"].keys() | b["parts"].keys()):
        before, after = a["parts"].get(name), b["parts"].get(name)
        if before != after:
            said.append(f"part {name}: {_change(before is not None, after is not None)}")
    said += ["schema"] if _canonical(a["schema"]) != _canonical(b["schema"]) else []
    said += ["code"] if a["code"] != b["code"] else []
    for parent in sorted(set(a["parents"]) ^ set(b["parents"])):
        said.append(f"parent {parent}: {_change(parent in a['parents'], parent in b['parents'])}")
    return said


def _change(before: bool, after: bool) -> str:
    return "changed" if before and after else "removed" if before else "added"


def _digest(*fields: str | bytes) -> str:
    state = sha256()
    for field in fields:
        data = field if isinstance(field, bytes) else field.encode()
        state.update(f"{len(data)}:".encode())
        state.update(data)
    return state.hexdigest()


def _canonical(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{_canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_canonical, value)) + "]"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value)


def compare(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    one, other = dataset_id(**a), dataset_id(**b)
    return {"same id": one == other, "changed": explain(a, b)}
