"""Every page: its samples hold, and the built site shows them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from playbook.commands import drill_pages
from playbook.content import Page, read_content
from playbook.links import check_links
from playbook.samples import Sample, find_fences, run_page

ROOT = Path(__file__).resolve().parents[2]
CONTENT = read_content(ROOT)
PAGES = [page for page in CONTENT.pages if page.samples]
DRILL_TEXTS = [(samples, setup) for samples, setup in drill_pages(CONTENT) if samples]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_samples_of_the_page_hold(page: Page) -> None:
    assert run_page(page.samples) is None


@pytest.mark.parametrize(("samples", "setup"), DRILL_TEXTS, ids=[samples[0].file for samples, _ in DRILL_TEXTS])
def test_samples_of_the_drill_hold_with_its_solution(samples: list[Sample], setup: str) -> None:
    assert run_page(samples, setup) is None


@pytest.mark.parametrize("page", CONTENT.pages, ids=lambda page: page.path)
def test_every_fence_opening_on_the_page_was_seen(page: Page) -> None:
    """Counts fence marks by themselves, with another method than the finder's."""
    marks = [line for line in page.text.splitlines() if re.match(r"^[\s>]*(`{3,}|~{3,})", line)]
    inside = [
        line for fence in find_fences(page.text) for line in fence.lines if re.match(r"^[\s>]*(`{3,}|~{3,})", line)
    ]
    assert len(marks) - len(inside) == 2 * len(find_fences(page.text))


@pytest.mark.parametrize("page", [p for p in CONTENT.pages if p.section], ids=lambda page: page.path)
def test_a_page_that_is_not_written_says_so(page: Page) -> None:
    built = ROOT / "site" / page.path.replace("index.md", "x").removesuffix(".md").removesuffix("x")
    html = (built / "index.html").read_text(encoding="utf-8")
    assert ("Being written" in html) == (page.status == "outline")


def test_the_two_model_sections_are_written_and_teach_all_their_concepts() -> None:
    for section in ("2-coding/windows", "3-fundamentals/metrics"):
        page = CONTENT.by_section[section]
        wanted = {c.id for c in CONTENT.concepts.by_id.values() if c.section == section}
        assert page.status == "written"
        assert set(page.teaches) == wanted


def test_links_lead_both_ways_between_sections_and_drills() -> None:
    for drill in CONTENT.drills:
        html = (ROOT / "site/practice/drills" / drill.slug / "index.html").read_text(encoding="utf-8")
        for section in CONTENT.sections_of(drill.meta.concepts):
            address = section.removesuffix("/index")
            assert f"chapters/{address}/" in html
            back = (ROOT / "site/chapters" / address / "index.html").read_text(encoding="utf-8")
            assert f"practice/drills/{drill.slug}/" in back


def test_no_link_of_the_site_is_dead() -> None:
    assert [str(error) for error in check_links(ROOT / "site")] == []


def test_no_page_asks_another_host_for_anything() -> None:
    for path in (ROOT / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        for tag in re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", html):
            found = re.search(r'(?:src|href)="(?:https?:)?//([^/"]+)', tag)
            assert found is None or 'rel="canonical"' in tag, f"{path}: {tag}"
