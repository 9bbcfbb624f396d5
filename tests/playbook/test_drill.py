"""A drill's folder: what is sound is read, and each fault is refused with file, line and remedy."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from playbook.drill import FILES, read_drill, read_drills
from playbook.drillmeta import DrillMeta
from tests.playbook.repository import SLUG, concepts_of, drill_of, edit, faults, line_with

SHOWN = f"drills/{SLUG}"


def read(folder: Path) -> list[str]:
    """The faults of one drill's folder."""
    return faults(lambda: read_drill(folder, concepts_of(folder.parents[1])))


def only(found: list[str]) -> str:
    """The one fault there is."""
    assert len(found) == 1, found
    return found[0]


def test_a_sound_drill_is_read(root: Path) -> None:
    drill = drill_of(root)
    assert drill.slug == SLUG
    assert drill.meta.entry == "longest_span"
    assert [test.ring for test in drill.test_functions].count("example") == 2
    assert {mistake.name for mistake in drill.mistakes} >= {"naive", "last_of_equals"}
    assert drill.hints[0].title == "What do two neighbouring spans share?"
    # one gate, and one share each for importing and for all other tests
    assert drill.total_seconds == pytest.approx(9.0)


@pytest.mark.parametrize("name", FILES)
def test_each_file_of_the_format_must_be_there(drill: Path, name: str) -> None:
    (drill / name).unlink()
    assert only(read(drill)).startswith(f"{SHOWN}: {name} is missing. See docs/contribute/drill.md")


@pytest.mark.parametrize(
    "name", ["notes.txt", "extra.py", "mistakes/readme.md", "mistakes/Upper.py", "mistakes/a/b.py"]
)
def test_a_stray_file_is_refused(drill: Path, name: str) -> None:
    (drill / name).parent.mkdir(exist_ok=True)
    (drill / name).write_text("", encoding="utf-8")
    found = read(drill)
    assert f"{SHOWN}: {name} does not belong to a drill. Remove it; a drill holds drill.toml" in "\n".join(found)


def test_a_link_in_place_of_a_file_is_refused(drill: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    shutil.move(drill / "prompt.md", outside)
    os.symlink(outside, drill / "prompt.md")
    assert only(read(drill)).startswith(f"{SHOWN}: prompt.md does not belong to a drill. Remove it")


def test_a_link_in_place_of_the_folder_is_refused(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.move(root / "drills" / SLUG, outside)
    os.symlink(outside, root / "drills" / SLUG)
    assert read(root / "drills" / SLUG) == [f"{SHOWN}: is a link. Use a real folder."]


@pytest.mark.parametrize(
    "slug", ["Longest-Span", "longest_span", "-span", "span-", "a--b", "2sum", "span.v2", "a" * 49]
)
def test_a_folder_that_is_not_a_slug_is_refused(drill: Path, slug: str) -> None:
    folder = drill.rename(drill.with_name(slug))
    assert only(read(folder)) == (
        f"drills/{slug}: {slug!r} is not a slug. Use lower-case words joined by hyphens, at most 48 characters."
    )


def test_two_slugs_that_differ_in_case_only_are_refused(root: Path, drill: Path) -> None:
    shutil.copytree(drill, drill.with_name(SLUG.title()))
    found = faults(lambda: read_drills(root / "drills", concepts_of(root)))
    assert any("differs from drills/" in fault and "in case only. Rename one of them." in fault for fault in found)


def test_two_drills_with_one_title_are_refused(root: Path, drill: Path) -> None:
    twin = shutil.copytree(drill, drill.with_name("span-again"))
    edit(twin / "drill.toml", "Longest span", "LONGEST span")
    assert faults(lambda: read_drills(root / "drills", concepts_of(root))) == [
        f"drills/span-again/drill.toml:1: has the title of {SHOWN}. Give it a title of its own."
    ]


def test_a_file_beside_the_drills_is_refused(root: Path) -> None:
    (root / "drills" / "index.json").write_text("{}", encoding="utf-8")
    found = faults(lambda: read_drills(root / "drills", concepts_of(root)))
    assert found == ["drills/index.json: does not belong here. drills/ holds one folder a drill and nothing else."]


def test_every_fault_of_a_folder_is_told_at_once(drill: Path) -> None:
    edit(drill / "drill.toml", "minutes = 20", 'minutes = 20\ncolour = "red"')
    edit(drill / "hints.md", "## The skeleton", "### The skeleton")
    edit(drill / "walkthrough.md", "## Plan", "## Idea")
    found = read(drill)
    assert [fault.split(":")[0] for fault in found] == [
        f"{SHOWN}/drill.toml",
        f"{SHOWN}/hints.md",
        f"{SHOWN}/walkthrough.md",
    ]


def test_an_unknown_key_is_refused_and_the_allowed_ones_are_listed(drill: Path) -> None:
    edit(drill / "drill.toml", "minutes = 20", 'minutes = 20\ncolour = "red"')
    line = line_with(drill / "drill.toml", "colour")
    allowed = ", ".join(DrillMeta.model_fields)
    assert only(read(drill)) == f"{SHOWN}/drill.toml:{line}: unknown key 'colour'. Allowed here: {allowed}."


def test_an_unknown_key_of_a_table_names_that_tables_keys(drill: Path) -> None:
    edit(drill / "drill.toml", "seconds = 3", "seconds = 3\nmemory = 5")
    line = line_with(drill / "drill.toml", "memory")
    assert only(read(drill)) == f"{SHOWN}/drill.toml:{line}: unknown key 'memory'. Allowed here: seconds."


@pytest.mark.parametrize("key", ["title", "concepts", "kind", "pattern", "difficulty", "minutes", "entry", "follow_up"])
def test_a_missing_key_is_named_with_what_it_is_for(drill: Path, key: str) -> None:
    path = drill / "drill.toml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{key} =")]
    path.write_text("\n".join(lines), encoding="utf-8")
    fault = only(read(drill))
    assert fault.startswith(f"{SHOWN}/drill.toml:1: the key '{key}' is missing. Add it: ")
    assert str(DrillMeta.model_fields[key].description).rstrip(".") in fault


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('kind = "build"', 'kind = "puzzle"', "kind"),
        ('difficulty = "medium"', 'difficulty = "fiendish"', "difficulty"),
        ("minutes = 20", "minutes = 500", "minutes"),
        ("minutes = 20", 'minutes = "20 minutes"', "minutes"),
        ('entry = "longest_span"', 'entry = "os.system"', "entry"),
        ('title = "Longest span with at most k kinds of token"', 'title = ""', "title"),
        ("seconds = 3", "seconds = 0", "limits.seconds"),
        ("seconds = 3", "seconds = 60", "limits.seconds"),
    ],
)
def test_a_bad_value_is_refused_on_its_line(drill: Path, old: str, new: str, key: str) -> None:
    edit(drill / "drill.toml", old, new)
    line = line_with(drill / "drill.toml", new)
    fault = only(read(drill))
    assert fault.startswith(f"{SHOWN}/drill.toml:{line}: {key}: ")
    assert fault.endswith("Mend the value.")


def test_toml_that_does_not_parse_is_refused_on_its_line(drill: Path) -> None:
    edit(drill / "drill.toml", "minutes = 20", "minutes = = 20")
    line = line_with(drill / "drill.toml", "= =")
    assert only(read(drill)).startswith(f"{SHOWN}/drill.toml:{line}: is not valid TOML: ")


def test_an_unknown_concept_is_refused(drill: Path) -> None:
    edit(drill / "drill.toml", '"C2.S2.07"', '"C2.S2.99"')
    assert only(read(drill)) == (
        f"{SHOWN}/drill.toml:3: unknown concept 'C2.S2.99'. Use an id of docs/concepts.toml, or add the concept there."
    )


@pytest.mark.parametrize("sizes", ["[4_000, 8_000, 16_000]", "[8_000, 4_000, 16_000, 32_000]", "[1, 1, 2, 3]"])
def test_sizes_must_be_four_and_ascend(drill: Path, sizes: str) -> None:
    edit(drill / "drill.toml", "[4_000, 8_000, 16_000, 32_000]", sizes)
    line = line_with(drill / "drill.toml", "sizes")
    assert only(read(drill)).startswith(f"{SHOWN}/drill.toml:{line}: sizes must be at least four ascending numbers.")


def test_sizes_ask_for_a_workload(drill: Path) -> None:
    edit(drill / "test_submission.py", "def workload(", "def inputs(")
    assert only(read(drill)) == (
        f"{SHOWN}/test_submission.py:1: has no workload(n). "
        "drill.toml gives sizes: define workload(n) -> the entry's arguments."
    )


def test_the_walkthrough_has_exactly_its_headings(drill: Path) -> None:
    edit(drill / "walkthrough.md", "## Complexity", "## Cost")
    fault = only(read(drill))
    assert fault.startswith(f"{SHOWN}/walkthrough.md:1: its headings are Clarify, Plan, Implement, Test, Cost, ")
    assert fault.endswith("Use exactly: Clarify, Plan, Implement, Test, Complexity, What the interviewer asks next.")


def test_too_few_hints_are_refused(drill: Path) -> None:
    edit(drill / "hints.md", "## The skeleton", "The skeleton")
    assert only(read(drill)).startswith(
        f"{SHOWN}/hints.md:1: has 2 hints. Write at least 3, each under a '## ' heading"
    )


def test_an_empty_hint_is_refused(drill: Path) -> None:
    (drill / "hints.md").write_text("## Ask\n\nWhat?\n\n## Think\n\n## Write\n\nThis.\n", encoding="utf-8")
    assert only(read(drill)) == f"{SHOWN}/hints.md:5: hint 'Think' is empty. Write it."


def test_numbered_hints_stand_in_their_order(drill: Path) -> None:
    (drill / "hints.md").write_text("## 1. Ask\n\nA\n\n## 3. Think\n\nB\n\n## 2. Write\n\nC\n", encoding="utf-8")
    assert only(read(drill)) == f"{SHOWN}/hints.md:5: hint '3. Think' stands in place 2. Put the hints in order."


def test_a_hint_without_code_does_not_follow_one_with_code(drill: Path) -> None:
    text = "## Ask\n\nA\n\n## Skeleton\n\n```python\nx = 1\n```\n\n## Think\n\nC\n"
    (drill / "hints.md").write_text(text, encoding="utf-8")
    fault = only(read(drill))
    assert fault.startswith(f"{SHOWN}/hints.md:11: hint 'Think' comes after 'Skeleton', which already shows code.")
    assert fault.endswith("Order the ladder from a nudge to code.")


def test_only_a_starter_that_is_given_code_may_share_the_solutions_lines(drill: Path) -> None:
    solution = (drill / "solution.py").read_text(encoding="utf-8")
    (drill / "starter.py").write_text(solution, encoding="utf-8")
    assert "starter.py" in "\n".join(read(drill))
    edit(drill / "drill.toml", 'kind = "build"', 'kind = "debug"')
    assert read(drill) == []
