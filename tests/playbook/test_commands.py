"""The command line: every command explains itself, and what goes wrong is told without a traceback."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from playbook import __main__ as command_line
from playbook import commands, setup
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.runtimes import LineRuntime
from tests.playbook.repository import ROOT, SLUG, edit

ECHO = "import sys\nfor line in sys.stdin:\n    print(line, end='', flush=True)"
DIE = "import sys\nsys.stdin.readline()\nraise SystemExit(1)"
SLEEP = "import time\ntime.sleep(60)"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Exit code of the command line."""
    monkeypatch.setattr(sys, "argv", ["dev.py", *arguments])
    return command_line.main()


@pytest.mark.parametrize("command", setup.COMMANDS)
def test_every_command_has_its_help(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run(monkeypatch, command, "--help")
    assert caught.value.code == 0
    assert f"usage: python3 scripts/dev.py {command}" in capsys.readouterr().out


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in setup.COMMANDS if f"dev.py {name}" not in text and f"| `{name}" not in text] == []


def test_ci_calls_the_readmes_test_command() -> None:
    command = "python3 scripts/dev.py test"
    assert f"$ {command}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == f"exec {command}"


@pytest.mark.parametrize("name", ["no-such-drill", "../outside", "docs/../README.md", "drills"])
def test_check_refuses_what_is_neither_a_drill_nor_a_page(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "check", name) == 1
    assert capsys.readouterr().err == (
        f"{name!r} is neither a drill nor a page. Name a folder of drills/ or a page under docs/.\n"
    )


@pytest.mark.parametrize("name", ["2-coding/windows", "docs/chapters/2-coding/windows.md", "chapters/2-coding/windows"])
def test_check_takes_a_page_by_its_section_or_its_path(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "ROOT", root)
    assert run(monkeypatch, "check", name) == 0
    edit(root / "docs/chapters/2-coding/windows.md", "== 3", "== 4")
    assert run(monkeypatch, "check", name) == 1
    assert "docs/chapters/2-coding/windows.md:10: AssertionError" in capsys.readouterr().err


def test_check_tells_a_bad_drill(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "ROOT", root)
    (root / "drills" / SLUG / "hints.md").unlink()
    assert run(monkeypatch, "check", SLUG) == 1
    assert capsys.readouterr().err.startswith(f"drills/{SLUG}: hints.md is missing.")


def test_a_full_disk_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(commands, "lint", full)
    assert run(monkeypatch, "lint") == 1
    assert capsys.readouterr().err == "The disk is full; free about 1 GB and try again.\n"


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = PlaybookError("is wrong", file="docs/x.md", line=3, remedy="Mend it")
    assert str(error) == "docs/x.md:3: is wrong. Mend it."
    assert str(PlaybookErrors([error, PlaybookError("alone")])) == "docs/x.md:3: is wrong. Mend it.\nalone."


class Script(LineRuntime):
    """A runtime that runs a small program; it takes no time to start."""

    START_SECONDS = 0.5

    def __init__(self, code: str) -> None:
        super().__init__(ROOT)
        self.code = code

    def command(self) -> list[str]:
        return [sys.executable, "-c", self.code]


def test_a_runtime_answers_line_by_line() -> None:
    with Script(ECHO) as runtime:
        assert [runtime.request({"n": n}, 5) for n in (1, 2)] == [{"n": 1}, {"n": 2}]


def test_a_runtime_that_dies_is_told_and_replaced() -> None:
    with Script(DIE) as runtime:
        assert runtime.request({}, 5) == {"type": "stopped", "reason": "crashed"}
        runtime.code = ECHO
        assert runtime.request({"n": 3}, 5) == {"n": 3}


def test_a_runtime_that_takes_too_long_is_ended() -> None:
    with Script(SLEEP) as runtime:
        assert runtime.request({}, 0.2) == {"type": "stopped", "reason": "limit"}
