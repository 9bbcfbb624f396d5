"""Every Python fence is found and run; what fails is told as page:line, and nothing is left out in silence."""

from __future__ import annotations

import time

import pytest

from playbook import samples
from playbook.errors import PlaybookError
from playbook.samples import Sample, find_samples, run_page, run_pages

FILE = "docs/x.md"


def found(text: str) -> list[tuple[int, str]]:
    """Line and code of each sample."""
    return [(sample.line, sample.code) for sample in find_samples(text, FILE)]


def complaint(text: str) -> str | None:
    """What running the page says."""
    error = run_page(find_samples(text, FILE))
    return None if error is None else str(error)


@pytest.mark.parametrize(
    "text",
    [
        "```python\nx = 1\n```",
        "````python\nx = 1\n````",
        "~~~python\nx = 1\n~~~",
        "~~~~ py\nx = 1\n~~~~",
        "``` Python\nx = 1\n```",
        "```{.python}\nx = 1\n```",
        '```python title="window.py" hl_lines="1"\nx = 1\n```',
        '```python exec="true" source="above"\nx = 1\n```',
        "    ```python\n    x = 1\n    ```",
        "\t```python\n\tx = 1\n\t```",
        "> ```python\n> x = 1\n> ```",
        "> > ```python\n> > x = 1\n> > ```",
        ">     ```python\n>     x = 1\n>     ```",
    ],
)
def test_every_form_of_fence_is_found(text: str) -> None:
    assert found(text) == [(2, "x = 1")]


def test_samples_in_lists_admonitions_and_quotes_are_found() -> None:
    text = (
        "1. First\n\n    ```python\n    if True:\n        a = 1\n    ```\n\n"
        '!!! note "Read this"\n\n    ```python\n    b = a\n    ```\n\n'
        "> Said aloud:\n>\n> ```python\n> c = b\n>\n> d = c\n> ```\n\n"
        "??? example\n\n    - inside\n\n        ```python\n        assert d == 1\n        ```\n"
    )
    assert found(text) == [
        (4, "if True:\n    a = 1"),
        (11, "b = a"),
        (17, "c = b\n\nd = c"),
        (27, "assert d == 1"),
    ]
    assert complaint(text) is None


@pytest.mark.parametrize("language", ["text", "console", "toml", "javascript", "", "markdown"])
def test_fences_of_other_languages_are_no_samples(language: str) -> None:
    assert found(f"```{language}\nnot python\n```") == []


def test_a_fence_shown_inside_a_longer_fence_is_no_sample() -> None:
    assert found("````markdown\n```python\nraise SystemExit\n```\n````\n\n```python\nx = 1\n```") == [(8, "x = 1")]


def test_a_shorter_or_other_mark_closes_no_fence() -> None:
    assert found("````python\nx = '''\n```\n~~~~\n'''\n````") == [(2, "x = '''\n```\n~~~~\n'''")]


def test_an_unclosed_fence_is_refused_on_its_line() -> None:
    with pytest.raises(PlaybookError) as caught:
        find_samples("Text.\n\n```python\nx = 1\n", FILE)
    assert str(caught.value) == "docs/x.md:3: a fence is never closed. Close it with the same mark."


def test_a_session_transcript_cannot_be_run_and_is_refused() -> None:
    with pytest.raises(PlaybookError) as caught:
        find_samples("```pycon\n>>> 1\n```", FILE)
    assert str(caught.value) == "docs/x.md:1: a pycon fence cannot be run. Write a python fence with assertions."


def test_a_failing_assertion_names_page_and_line() -> None:
    text = "Text.\n\n```python\nx = 1\n```\n\nMore.\n\n```python\ny = 2\nassert x == y\n```\n"
    assert complaint(text) == (
        "docs/x.md:11: AssertionError: assert x == y. Mend the sample, or the text that it proves."
    )


def test_the_line_is_the_pages_also_inside_a_function_and_a_quote() -> None:
    text = "> ```python\n> def half(n):\n>     return n / 0\n> ```\n\n```python\nhalf(4)\n```\n"
    assert str(complaint(text)).startswith("docs/x.md:3: ZeroDivisionError: ")


def test_a_syntax_error_names_page_and_line() -> None:
    assert str(complaint("Text.\n\n```python\nx = 1\ny = (\n```\n")).startswith("docs/x.md:5: SyntaxError: ")


def test_a_page_is_one_namespace_and_two_pages_are_two() -> None:
    assert complaint("```python\nx = 1\n```\n\n```python\nassert x == 1\n```\n") is None
    first, second = find_samples("```python\nx = 1\n```", "docs/a.md"), find_samples("```python\nx\n```", "docs/b.md")
    (error,) = run_pages([(first, ""), (second, "")])
    assert str(error).startswith("docs/b.md:2: NameError: name 'x' is not defined.")


def test_a_drills_text_runs_with_its_solution_at_hand() -> None:
    assert run_page([Sample(FILE, 1, "assert half(4) == 2")], "def half(n): return n / 2") is None


def test_a_loop_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "PAGE_SECONDS", 1)
    started = time.monotonic()
    assert complaint("```python\nwhile True:\n    pass\n```") == (
        "docs/x.md: its samples ran longer than 1 s. Make the loop end, or the input smaller."
    )
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "code",
    [
        "import socket\nsocket.create_connection(('127.0.0.1', 9))",
        "import socket\nsocket.socket().bind(('127.0.0.1', 0))",
        "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "import urllib.request\nurllib.request.urlopen('http://localhost:9/')",
        "import os\nos.system('true')",
        "import os\nos.execv('/bin/true', ['true'])",
        "import subprocess\nsubprocess.run(['true'])",
    ],
)
def test_network_and_processes_are_refused(code: str) -> None:
    said = str(complaint(f"```python\n{code}\n```"))
    assert said.startswith("docs/x.md:3: ")
    assert "a sample may not use " in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit(0)", "docs/x.md:2: SystemExit: 0."),
        ("import sys; sys.exit()", "docs/x.md:2: SystemExit: "),
        ("import os; os._exit(0)", "docs/x.md: its samples ended Python (exit code 0). "),
        ("import os; os.kill(os.getpid(), 9)", "docs/x.md: its samples ended Python (exit code -9). "),
    ],
)
def test_leaving_the_interpreter_is_a_failure(code: str, said: str) -> None:
    assert str(complaint(f"```python\n{code}\n```")).startswith(said)


def test_what_a_sample_prints_is_not_taken_for_the_answer() -> None:
    text = "```python\nprint('{\"ok\": true}')\nassert False\n```"
    assert str(complaint(text)).startswith("docs/x.md:3: AssertionError")


def test_a_declared_exception_with_a_reason_is_not_run() -> None:
    text = "<!-- sample: not run, because it never ends -->\n\n```python\nwhile True:\n    pass\n```\n"
    (sample,) = find_samples(text, FILE)
    assert sample.not_run == "it never ends"
    assert complaint(text) is None


@pytest.mark.parametrize(
    "before",
    [
        "",
        "<!-- sample: not run -->",
        "<!-- sample: not run, because -->",
        "<!-- sample: skip, because it is slow -->",
        "<!-- sample: not run, because it is slow -->\n\nA paragraph between.",
        "<!-- sample: not run, because it is slow -->\n\n```python\nx = 1\n```",
    ],
)
def test_nothing_else_keeps_a_sample_from_being_run(before: str) -> None:
    said = str(complaint(f"{before}\n\n```python\nassert False\n```\n"))
    assert "AssertionError: assert False" in said


def test_samples_may_define_dataclasses() -> None:
    text = "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\n"
    assert complaint(f"```python\n{text}assert P(1) == P(x=1)\n```") is None
