from typing import Any


def route(message: str, tools: dict[str, dict[str, Any]], state: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """What to do with one message of the model: finish, run, confirm, stop, or an error to send back.

    The first rule of the statement's table that applies decides. Neither tools nor state is changed.
    """
    raise NotImplementedError
