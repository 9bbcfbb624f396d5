from typing import Any


def verify(answer: list[dict[str, Any]], chunks: dict[str, str]) -> dict[str, Any]:
    """Check every citation of an answer against the chunk it names.

    Keys of the result: checks, unsupported, coverage, precision, as the statement defines them.
    """
    raise NotImplementedError
