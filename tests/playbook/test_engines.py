"""The three browsers behind one interface."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook import engines
from playbook.chromium import served
from playbook.engines import engine
from playbook.errors import PlaybookError
from tests.engines import EACH_ENGINE


@EACH_ENGINE
def test_an_engine_opens_a_page_and_answers(name: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>here</title>", encoding="utf-8")
    with served(tmp_path) as url, engine(name) as opened:
        opened.open(url)
        later = "async (n) => { await new Promise((r) => setTimeout(r, 20)); return [document.title, n + 1, null]; }"
        assert opened.evaluate(later, 1) == ["here", 2, None]
        assert opened.evaluate("() => undefined") is None
        with pytest.raises(Exception, match="odd"):
            opened.evaluate("async () => { throw new Error('odd'); }")
        assert opened.evaluate("(text) => text", 'a "b" \n <c>') == 'a "b" \n <c>'


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "DEBIAN", {"no-such-browser": "some-package"})
    with pytest.raises(PlaybookError, match=r"webkit cannot be driven here\. Install some-package"), engine("webkit"):
        pass
