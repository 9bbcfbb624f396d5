"""The judge's golden folders, the same files, in the browser's runtime: under Node and through the site's runner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook.chromium import ChromiumRuntime
from playbook.gate import Runtime
from playbook.runtimes import NodeRuntime
from tests.judge import golden

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", params=["node", "chromium"])
def runtime(request: pytest.FixtureRequest) -> Iterator[Runtime]:
    with NodeRuntime(ROOT) if request.param == "node" else ChromiumRuntime(ROOT / "site") as chosen:
        yield chosen


@pytest.mark.parametrize("name", [name for name in golden.names() if not golden.dies(name)])
def test_case(name: str, runtime: Runtime) -> None:
    answer = runtime.request(golden.request(name), 60)
    assert answer["type"] == "verdict", answer
    assert golden.differences(answer["verdict"], golden.expected(name)) == []


@pytest.mark.parametrize("name", [name for name in golden.names() if golden.dies(name)])
def test_a_dying_interpreter_is_replaced(name: str, runtime: Runtime) -> None:
    assert runtime.request(golden.request(name), 30)["type"] == "stopped"
    right = runtime.request(golden.request("right-answer"), 60)
    assert right["verdict"]["status"] == "passed"
