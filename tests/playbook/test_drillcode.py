"""A drill's Python files, as far as reading them tells: tests, leaks, mistakes, imports."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from playbook.drill import read_drill
from tests.playbook.repository import SLUG, concepts_of, edit, faults, line_with

SHOWN = f"drills/{SLUG}"
TESTS = f"{SHOWN}/test_submission.py"
SOLUTION = """
    for right, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while len(counts) > k:
            leaving = tokens[left]
            counts[leaving] -= 1
            # the kind is gone
            if counts[leaving] == 0:
                del counts[leaving]
"""


def only(folder: Path) -> str:
    """The one fault of a drill's folder."""
    found = faults(lambda: read_drill(folder, concepts_of(folder.parents[1])))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("name", ["starter.py", "solution.py", "test_submission.py"])
def test_a_syntax_error_is_told_with_its_line(drill: Path, name: str) -> None:
    (drill / name).write_text("import math\n\n\ndef broken(:\n    pass\n", encoding="utf-8")
    fault = only(drill)
    assert fault.startswith(f"{SHOWN}/{name}:4: is not valid Python: ")
    assert fault.endswith("Mend that line.")


def test_a_syntax_error_in_a_mistake_is_told_with_its_line(drill: Path) -> None:
    (drill / "mistakes" / "naive.py").write_text('"""Text."""\nFAILS = [\n', encoding="utf-8")
    assert only(drill).startswith(f"{SHOWN}/mistakes/naive.py:2: is not valid Python: ")


@pytest.mark.parametrize("name", ["starter.py", "solution.py", "test_submission.py"])
@pytest.mark.parametrize("statement", ["import numpy", "from playbook import drill", "from . import sibling"])
def test_a_foreign_import_is_refused_on_its_line(drill: Path, name: str, statement: str) -> None:
    path = drill / name
    path.write_text(f"import re\n{statement}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    fault = only(drill)
    assert fault.startswith(f"{SHOWN}/{name}:2: imports ")
    assert fault.endswith("Drills use the standard library only.")


def test_a_mistake_may_not_import_foreign_code_either(drill: Path) -> None:
    edit(drill / "mistakes" / "naive.py", "FAILS =", "import numpy\n\nFAILS =")
    line = line_with(drill / "mistakes" / "naive.py", "import numpy")
    assert only(drill).startswith(f"{SHOWN}/mistakes/naive.py:{line}: imports 'numpy'.")


def test_only_the_tests_may_import_pytest(drill: Path) -> None:
    edit(drill / "solution.py", "def longest_span", "import pytest\n\n\ndef longest_span")
    assert only(drill).startswith(f"{SHOWN}/solution.py:1: imports 'pytest'.")


@pytest.mark.parametrize("name", ["starter.py", "solution.py"])
def test_the_entry_is_defined(drill: Path, name: str) -> None:
    edit(drill / name, "def longest_span", "def longest")
    fault = only(drill)
    assert fault == f"{SHOWN}/{name}:1: does not define longest_span(). Define the entry that drill.toml names."


def test_the_tests_import_the_entry(drill: Path) -> None:
    edit(drill / "test_submission.py", "from submission import longest_span", "from submission import other")
    assert only(drill) == f"{TESTS}:1: does not import longest_span. Begin with: from submission import longest_span."


def test_a_test_that_asserts_nothing_is_refused(drill: Path) -> None:
    edit(drill / "test_submission.py", "assert longest_span([], 3) is None", "longest_span([], 3)")
    line = line_with(drill / "test_submission.py", "def test_no_tokens_give_none")
    assert only(drill) == (
        f"{TESTS}:{line}: test_no_tokens_give_none asserts nothing. Assert on what the entry returns or raises."
    )


def test_asserting_a_constant_is_asserting_nothing(drill: Path) -> None:
    edit(drill / "test_submission.py", "assert longest_span([], 3) is None", "assert True")
    assert "test_no_tokens_give_none asserts nothing" in only(drill)


def test_a_test_that_expects_an_exception_asserts(drill: Path) -> None:
    code = "with pytest.raises(TypeError):\n        longest_span(None, 3)"
    edit(drill / "test_submission.py", "assert longest_span([], 3) is None", code)
    read_drill(drill, concepts_of(drill.parents[1]))


def test_a_name_used_twice_is_refused(drill: Path) -> None:
    edit(drill / "test_submission.py", "def test_the_list_is_left_as_it_was", "def test_no_tokens_give_none")
    assert "test_no_tokens_give_none is defined twice. Rename one: the first would never run." in only(drill)


def test_too_few_tests_are_refused(drill: Path) -> None:
    path = drill / "test_submission.py"
    text = path.read_text(encoding="utf-8")
    head, gate = text.split("def test_one_token_is_a_span_of_one")[0], text[text.index("@pytest.mark.gate") :]
    path.write_text(head + gate, encoding="utf-8")
    shutil.rmtree(drill / "mistakes")
    (drill / "mistakes").mkdir()
    assert only(drill) == f"{TESTS}:1: has 5 tests. Write at least 8."


def test_a_drill_without_a_gate_is_refused(drill: Path) -> None:
    edit(drill / "test_submission.py", "@pytest.mark.gate\n", "")
    assert only(drill) == f"{TESTS}:1: has no gate. Mark with @pytest.mark.gate what only the right idea passes."


def test_one_example_is_too_few(drill: Path) -> None:
    edit(drill / "test_submission.py", "@pytest.mark.example\n", "")
    assert only(drill) == f"{TESTS}:1: has 1 example tests. Mark two to four with @pytest.mark.example."


def test_a_drill_without_edge_tests_is_refused(drill: Path) -> None:
    path = drill / "test_submission.py"
    text = path.read_text(encoding="utf-8").replace("\n\n\ndef test_", "\n\n\n@pytest.mark.gate\ndef test_")
    path.write_text(text, encoding="utf-8")
    assert "has no edge test. Leave the tests of edge cases unmarked." in only(drill)


def test_a_prompt_that_shows_the_solution_is_refused_on_its_line(drill: Path) -> None:
    path = drill / "prompt.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\n```python\n{SOLUTION}```\n", encoding="utf-8")
    line = line_with(path, "for right, token in enumerate")
    fault = only(drill)
    assert fault == (
        f"{SHOWN}/prompt.md:{line}: shows lines of the solution. "
        "Describe what is asked; the code belongs to solution.py."
    )


def test_another_spacing_and_other_comments_hide_no_leak(drill: Path) -> None:
    shown = SOLUTION.replace("    ", "  ").replace(" + 1", "+1  # one more")
    (drill / "prompt.md").write_text(f"Do this:\n\n```\n{shown}```\n", encoding="utf-8")
    assert "prompt.md:5: shows lines of the solution" in only(drill)


def test_a_starter_that_shows_the_solution_is_refused(drill: Path) -> None:
    shutil.copy(drill / "solution.py", drill / "starter.py")
    assert "/starter.py:" in only(drill) and "shows lines of the solution" in only(drill)


def test_a_hint_may_show_an_outline_but_not_five_lines_of_the_solution(drill: Path) -> None:
    edit(drill / "hints.md", "    best, best_length = None, 0\n", SOLUTION)
    assert f"{SHOWN}/hints.md:" in only(drill) and "shows lines of the solution" in only(drill)


MISTAKE = (
    '"""You dropped the last token. With one token the span is empty; say first whether the end belongs to it."""\n'
)


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ('FAILS = ["test_no_tokens_give_none"]\n', 1, "has no message. Its docstring is what the reader sees"),
        ('"""Wrong."""\nFAILS = ["test_no_tokens_give_none"]\n', 1, "has no message."),
        (MISTAKE, 1, "has no FAILS list. After the docstring: FAILS = "),
        (MISTAKE + "FAILS = tests()\n", 1, "has no FAILS list."),
        (MISTAKE + "FAILS = 5\n", 1, "has no FAILS list."),
        (MISTAKE + "FAILS = []\n", 2, "FAILS names nothing. Name the tests of test_submission.py that it fails."),
        (MISTAKE + 'FAILS = ["test_other"]\n', 2, "FAILS names test_other. Name the tests"),
    ],
)
def test_a_mistake_says_what_the_reader_did_and_what_fails(drill: Path, source: str, line: int, message: str) -> None:
    (drill / "mistakes" / "naive.py").write_text(source, encoding="utf-8")
    assert only(drill).startswith(f"{SHOWN}/mistakes/naive.py:{line}: {message}")


def test_three_mistakes_are_the_least(drill: Path) -> None:
    for path in sorted((drill / "mistakes").glob("*.py"))[2:]:
        path.unlink()
    assert only(drill) == f"{SHOWN}/mistakes: has 2. Keep at least 3 known-wrong submissions there."
