"""`new-drill`: right in shape at once, red until it is written, green by the steps of CONTRIBUTING.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.drill import Drill, read_drill
from playbook.gate import prove
from playbook.runtimes import NativeRuntime
from playbook.scaffold import new_drill
from tests.playbook.repository import ROOT, SLUG, concepts_of, edit, faults


def made(root: Path, slug: str = "median-latency") -> Path:
    """A new drill's folder."""
    return new_drill(root, slug, concepts_of(root))


def proved(root: Path, drill: Drill) -> list[str]:
    """What the judge in CPython says of the drill."""
    with NativeRuntime(ROOT) as runtime:
        return [str(error) for error in prove([drill], [runtime], root, fresh=True)[drill.slug].errors]


def test_a_new_drill_has_the_right_shape(root: Path) -> None:
    drill = read_drill(made(root), concepts_of(root))
    assert drill.slug == "median-latency"
    assert drill.meta.entry == "median_latency"
    assert drill.meta.title == "Median latency"
    assert drill.meta.concepts == ("C2.S2.06",)
    assert len(drill.mistakes) == 3


def test_no_placeholder_is_left(root: Path) -> None:
    for path in made(root).rglob("*.*"):
        assert "@" not in path.read_text(encoding="utf-8").replace("@pytest.mark", ""), path.name


def test_the_concept_can_be_chosen(root: Path) -> None:
    folder = new_drill(root, "recall-at-k", concepts_of(root), "C3.S3.01")
    assert read_drill(folder, concepts_of(root)).meta.concepts == ("C3.S3.01",)


def test_it_fails_until_it_is_written_and_then_passes(root: Path) -> None:
    folder = made(root)
    found = proved(root, read_drill(folder, concepts_of(root)))
    assert any("drills/median-latency/solution.py" in fault and "the solution fails" in fault for fault in found)
    (mistake,) = [fault for fault in found if "mistakes/" in fault]
    assert mistake.startswith("drills/median-latency/mistakes/odd_too.py: FAILS does not hold: it also fails ")

    edit(
        folder / "solution.py",
        'raise NotImplementedError("write the reference solution")',
        "return sum(n for n in numbers if n % 2 == 0)",
    )
    names = mistake.split("it also fails ")[1].split(". Mend")[0].split(", ")
    more = "".join(f', "{name}"' for name in names)
    edit(folder / "mistakes" / "odd_too.py", '"test_even_numbers_are_added"', f'"test_even_numbers_are_added"{more}')
    assert proved(root, read_drill(folder, concepts_of(root))) == []


@pytest.mark.parametrize(
    "slug",
    ["", "Median", "median_latency", "median latency", "../outside", "..", "a/b", "/etc", "-a", "a-", "a--b", "m" * 49],
)
def test_a_bad_slug_is_refused_and_writes_nothing(root: Path, slug: str) -> None:
    before = sorted(root.parent.rglob("*"))
    assert faults(lambda: made(root, slug)) == [
        f"{slug!r} is not a slug. Use lower-case words joined by hyphens, as in top-k-merge."
    ]
    assert sorted(root.parent.rglob("*")) == before


@pytest.mark.parametrize("slug", ["class", "import", "try"])
def test_a_slug_that_is_no_function_name_is_refused(root: Path, slug: str) -> None:
    (fault,) = faults(lambda: made(root, slug))
    assert fault.startswith(f"{slug!r} is a word of Python's own. ")


def test_a_taken_slug_is_refused_and_left_alone(root: Path) -> None:
    before = (root / "drills" / SLUG / "prompt.md").read_text(encoding="utf-8")
    assert faults(lambda: made(root, SLUG)) == [f"drills/{SLUG} is there already. Choose another slug."]
    assert (root / "drills" / SLUG / "prompt.md").read_text(encoding="utf-8") == before


def test_a_slug_taken_in_another_case_is_refused(root: Path) -> None:
    (root / "drills" / "Median-Latency").mkdir()
    assert faults(lambda: made(root)) == ["drills/median-latency is there already. Choose another slug."]


def test_an_unknown_concept_is_refused(root: Path) -> None:
    (fault,) = faults(lambda: new_drill(root, "median-latency", concepts_of(root), "C9.S9.99"))
    assert fault.startswith("--concept: unknown concept 'C9.S9.99'. Use an id of docs/concepts.toml")
    assert not (root / "drills" / "median-latency").exists()
