"""The page "Your campaign" lists every artifact and worksheet with a link to its place."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from playbook.campaignpage import listing
from playbook.content import read_content
from tests.playbook.sections import convert
from tests.playbook.test_goals import FILE, GOALS


def test_artifacts_and_worksheets_are_listed_by_chapter(root: Path) -> None:
    convert(root)
    (root / FILE).write_text(GOALS, encoding="utf-8")
    page = listing(read_content(root))
    assert page.index("{#2-coding}") < page.index("{#3-fundamentals}")
    assert page.count('<li data-kind="goal"') == 5
    assert page.count('<li data-kind="artifact"') == 1
    assert 'href="../../chapters/3-fundamentals/metrics/#artifact-metric-sheet">Metric sheet</a>' in page
    assert 'href="../../chapters/2-coding/windows/#goal-c2-l1"' in page
    data = re.findall(r'data-kind="artifact" data-key="([^"]*)" data-fields="([^"]*)"', page)
    assert data[0][0] == "3-fundamentals/metric-sheet"
    assert json.loads(html.unescape(data[0][1]))[0] == ["goal", "Goal"]


def test_a_chapter_without_any_has_no_heading(root: Path) -> None:
    assert "##" not in listing(read_content(root))
