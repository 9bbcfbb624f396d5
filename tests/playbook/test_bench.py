"""The benchmark's arithmetic, its server and its floor; none of these tests measures time."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Error

from playbook.bench import run as command
from playbook.bench.figures import Row, median, percentile, spread
from playbook.bench.server import Host, Link, serving
from playbook.chromium import browser
from playbook.errors import PlaybookError
from tests.browser.conftest import ROOT


def test_medians_percentiles_and_spreads() -> None:
    values = [5.0, 1.0, 3.0, 2.0, 4.0]
    assert median(values) == 3
    assert [percentile(values, share) for share in (0.0, 0.25, 0.95, 1.0)] == [1, 2, 5, 5]
    assert spread(values) == "3 (2–4)"


def test_a_row_is_a_ratio_where_there_is_a_floor_and_a_value_where_there_is_none() -> None:
    assert Row("x", [40.0], [100.0], 0.4).met
    missed = Row("x", [60.0], [100.0], 0.4)
    assert (missed.met, missed.cells()["met"]) == (False, "no, by 50 %")
    assert Row("x", [9.0], [], 10).cells()["figure"] == "9.00"
    assert not Row("x", [1.0], [], 0).met


def test_a_link_shares_its_bytes_among_all_who_ask() -> None:
    now, slept = [0.0], list[float]()
    link = Link(1000, 0.06, clock=lambda: now[0], sleep=slept.append)
    link.wait()
    link.take(500)
    link.take(500)
    now[0] = 5.0
    link.take(100)
    assert slept == pytest.approx([0.06, 0.5, 1.0, 0.1])


@pytest.fixture
def host(tmp_path: Path) -> Host:
    for name, text in (("a/index.html", "<p>a</p>"), ("a/x.zip", "zip"), ("a/b/y.js", "b"), ("secret.txt", "no")):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Host({"a": tmp_path / "a", "a/b": tmp_path / "a" / "b"})


def test_the_host_compresses_what_hosts_compress_and_answers_what_is_unchanged(host: Host) -> None:
    with serving(host) as url:
        page = urllib.request.urlopen(f"{url}a/")
        assert gzip.decompress(page.read()) == b"<p>a</p>"
        assert page.headers["Cache-Control"] == "no-cache"
        asset = urllib.request.urlopen(f"{url}a/x.zip")
        assert (asset.read(), asset.headers["Content-Encoding"]) == (b"zip", None)
        assert "immutable" in asset.headers["Cache-Control"]
        again = urllib.request.Request(f"{url}a/", headers={"If-None-Match": page.headers["ETag"]})
        with pytest.raises(urllib.error.HTTPError, match="304"):
            urllib.request.urlopen(again)


@pytest.mark.parametrize("address", ["/a/../secret.txt", "/secret.txt", "/a/none.js", "/"])
def test_the_host_gives_nothing_else(host: Host, address: str) -> None:
    assert host.find(address) is None


def test_the_floor_really_runs_the_tests(tmp_path: Path) -> None:
    floor = Host({"floor": Path(command.__file__).parent / "floor"})
    floor.folders["floor/pyodide"] = ROOT / "node_modules" / "pyodide"
    tests = "import pytest\nfrom submission import f\n\n@pytest.mark.gate\ndef test_f():\n    assert f(1) == 2\n"
    with serving(floor) as url, browser() as chromium:
        page = chromium.new_page()
        page.goto(f"{url}floor/")
        page.evaluate("floor.boot()")
        right = {"submission": "def f(x):\n    return x + 1\n", "tests": tests}
        assert page.evaluate("(r) => floor.run(r)", right)["passed"] == 1
        with pytest.raises(Error, match="AssertionError"):
            page.evaluate("(r) => floor.run(r)", {**right, "submission": "def f(x):\n    return x\n"})


def test_a_wrong_part_or_a_missing_site_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlaybookError, match=r"no such part: speed\. Choose of visits, slow, warm, lesson"):
        command.bench(tmp_path, 1, ["speed"])
    with pytest.raises(PlaybookError, match="there is no built site"):
        command.bench(tmp_path, 1, [])
