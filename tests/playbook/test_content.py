"""Pages: what they may claim, and what Markdown may not smuggle in."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.content import MAX_FILE_BYTES, read_content
from tests.playbook.repository import SLUG, edit, faults, line_with

PAGE = "docs/chapters/2-coding/windows.md"


def read(root: Path) -> list[str]:
    """The faults of all content."""
    return faults(lambda: read_content(root))


def append(root: Path, text: str) -> int:
    """Add a paragraph to the page; returns the line of its first line."""
    path = root / PAGE
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{text}\n", encoding="utf-8")
    return before.count("\n") + 2


def test_sound_content_is_read_and_tied_together(root: Path) -> None:
    content = read_content(root)
    assert [drill.slug for drill in content.drills_of("2-coding/windows")] == [SLUG]
    assert content.drills_of("3-fundamentals/metrics") == []
    assert [question.id for question in content.questions_of("2-coding/windows")] == ["C2.S2.q1"]
    assert content.by_section["2-coding/windows"].samples[0].line == 10
    assert content.sections_of(("C3.S3.01", "C2.S2.06", "C2.S2.07")) == ["3-fundamentals/metrics", "2-coding/windows"]


def test_a_clone_may_lie_in_a_folder_of_any_name(root: Path) -> None:
    moved = root.rename(root.with_name("chapters"))
    (moved / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    assert read(moved) == []


def test_a_page_teaches_only_known_concepts(root: Path) -> None:
    edit(root / PAGE, "C2.S2.07", "C2.S2.99")
    assert read(root) == [
        f"{PAGE}:3: unknown concept 'C2.S2.99'. Use an id of docs/concepts.toml, or add the concept there."
    ]


def test_a_page_teaches_only_its_own_sections_concepts(root: Path) -> None:
    edit(root / PAGE, "C2.S2.07", "C3.S3.01")
    assert read(root) == [
        f"{PAGE}:3: teaches C3.S3.01, which belongs to 3-fundamentals/metrics. Teach it there, or move the concept."
    ]


@pytest.mark.parametrize("status", ["", "status: finished\n"])
def test_a_section_says_whether_it_is_written(root: Path, status: str) -> None:
    edit(root / PAGE, "status: written\n", status)
    assert read(root) == [f"{PAGE}:1: has no status. Front matter needs status: one of written, outline."]


def test_front_matter_that_does_not_parse_is_refused(root: Path) -> None:
    edit(root / PAGE, "teaches: [C2.S2.06, C2.S2.07]", "teaches: [C2.S2.06")
    assert read(root)[0].startswith(f"{PAGE}:1: its front matter is not valid YAML: ")


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src='x.js'></SCRIPT>",
        "<iframe src='https://example.org'></iframe>",
        "<object data='x'></object>",
        "<embed src='x'>",
        '<b onclick="alert(1)">press</b>',
        "<b onclick=alert(1)>press</b>",
        "<svg/onload=alert(1)>",
        '<img src="x" alt="A cat."\nonerror="alert(1)">',
        "[press](javascript:alert(1))",
        "A word{ onclick=alert(1) } in a paragraph",
        '> <b onmouseover = "alert(1)">in a quote</b>',
    ],
)
def test_scripts_and_event_handlers_are_refused(root: Path, markup: str) -> None:
    line = append(root, markup) + markup.count("\n")
    assert read(root) == [
        f"{PAGE}:{line}: holds a script, a frame or an event handler. "
        "Content is Markdown; behaviour belongs to src/browser."
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "```html\n<script>alert(1)</script>\n```",
        'Write `<script>` and `onclick="go()"` as code.',
        "Once one = 1 the loop ends; only onwards.",
        "````markdown\n```html\n<b onclick='x'>\n```\n````",
    ],
)
def test_code_about_scripts_is_welcome(root: Path, markup: str) -> None:
    append(root, markup)
    assert read(root) == []


def test_a_fence_inside_a_longer_fence_hides_nothing_that_follows(root: Path) -> None:
    line = append(root, "````text\n```\n````\n\n<script>alert(1)</script>") + 4
    assert f"{PAGE}:{line}: holds a script" in "\n".join(read(root))


@pytest.mark.parametrize("name", ["prompt.md", "hints.md", "walkthrough.md"])
def test_a_drills_texts_hold_no_script_either(root: Path, name: str) -> None:
    path = root / "drills" / SLUG / name
    path.write_text(path.read_text(encoding="utf-8") + "\n<script>alert(1)</script>\n", encoding="utf-8")
    line = line_with(path, "<script>")
    assert read(root)[0].startswith(f"drills/{SLUG}/{name}:{line}: holds a script, a frame or an event handler.")


@pytest.mark.parametrize("key", ["title", "follow_up"])
def test_a_drills_metadata_holds_no_script_either(root: Path, key: str) -> None:
    path = root / "drills" / SLUG / "drill.toml"
    edit(path, f'{key} = "', f'{key} = "<script>alert(1)</script> ')
    line = line_with(path, "<script>")
    assert read(root)[0].startswith(f"drills/{SLUG}/drill.toml:{line}: holds a script, a frame or an event handler.")


@pytest.mark.parametrize("markup", ["![](figures/a.svg)", "![ ](a.png)", '<img src="a.png">'])
def test_an_image_without_a_text_is_refused(root: Path, markup: str) -> None:
    line = append(root, markup)
    assert read(root) == [
        f"{PAGE}:{line}: has an image without alternative text. Say in a sentence what the image shows."
    ]


def test_an_unclosed_fence_is_refused(root: Path) -> None:
    line = append(root, "```python\nx = 1\n")
    assert read(root) == [f"{PAGE}:{line}: a fence is never closed. Close it with the same mark."]


def test_a_file_over_one_megabyte_is_refused(root: Path) -> None:
    (root / "docs" / "data").mkdir()
    (root / "docs" / "data" / "rows.csv").write_bytes(b"1\n" * (MAX_FILE_BYTES // 2 + 1))
    assert read(root) == ["docs/data/rows.csv: is over 1 MB. Make it smaller."]


@pytest.mark.parametrize(
    "name", [PAGE, f"drills/{SLUG}/prompt.md", f"drills/{SLUG}/mistakes/naive.py", "docs/chapters/2-coding/quiz.toml"]
)
def test_a_file_that_is_not_utf8_is_refused(root: Path, name: str) -> None:
    (root / name).write_bytes(b"caf\xe9\n")
    assert f"{name}: is not UTF-8 text. Save it as UTF-8." in read(root)


def test_faults_of_pages_drills_and_questions_are_told_together(root: Path) -> None:
    append(root, "![](a.svg)")
    (root / "drills" / SLUG / "hints.md").unlink()
    edit(root / "docs/chapters/2-coding/quiz.toml", "right = true", "right = false")
    assert [fault.split(":")[0] for fault in read(root)] == [
        f"drills/{SLUG}",
        "docs/chapters/2-coding/quiz.toml",
        PAGE,
    ]
