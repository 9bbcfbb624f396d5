"""The book without its server, and releases that follow each other under open tabs."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from playbook.chromium import browser, served
from playbook.commands import SITE
from playbook.deployment import files_of, retain, sum_of, write_release
from playbook.reports import write_table
from tests.browser.elements_page.reader import until
from tests.browser.test_reader import DRILLS, FIRST, ROOT, open_drill, run, verdict, write

SECTION = "chapters/2-coding/windows/"
OTHER = "chapters/3-fundamentals/metrics/"
NEIGHBOUR = "cheapest-call-path"
"""A drill of the first one's chapter."""
ELSEWHERE = "threshold-by-cost"
"""A drill of another chapter only."""
ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    yield
    write_table(ROOT, "faults-offline", ROWS, "Faults of caches and releases")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context()
    context.set_default_timeout(20_000)
    yield context
    context.close()


@contextmanager
def mortal(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server's address, and how to end it for good."""
    with ExitStack() as stack:
        url = stack.enter_context(served(folder))
        yield url, stack.close


def kept(page: Page, path: str) -> bool:
    """Whether the browser holds a file of the site."""
    found: bool = page.evaluate(
        "async (path) => Boolean(await caches.match(new URL(path, document.baseURI).href, { ignoreSearch: true }))",
        path,
    )
    return found


def runtime_kept(page: Page) -> bool:
    return "playbook-runtime" in page.evaluate("indexedDB.databases().then(all => all.map(each => each.name))")


def settle(page: Page, address: str, *paths: str) -> None:
    """Wait until the service worker stands, and the files are kept."""
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    for path in paths:
        until(page, lambda path=path: kept(page, address + path))  # type: ignore[misc]  # mypy sees no type for a default


def visit_a_drill(page: Page, address: str) -> None:
    """Solve the first drill, and stay until all is kept that the next visit needs."""
    open_drill(page, address, FIRST)
    write(page, DRILLS[FIRST].solution)
    run(page)
    verdict(page, "passed")
    until(page, lambda: runtime_kept(page))
    page.wait_for_timeout(3000)  # the snapshot follows when the page is idle
    settle(page, address, f"practice/drills/{FIRST}/", f"practice/drills/{NEIGHBOUR}/")


def solve(page: Page, address: str, slug: str) -> None:
    open_drill(page, address, slug)
    write(page, DRILLS[slug].solution)
    run(page)
    verdict(page, "passed")


def test_what_was_visited_opens_and_every_drill_of_its_chapter_runs(reader: BrowserContext) -> None:
    with mortal(SITE) as (address, die):
        page = reader.new_page()
        page.goto(address + SECTION)
        settle(page, address, SECTION)
        visit_a_drill(page, address)
        die()
        page.goto(address + SECTION)
        expect(page.locator("article h1")).to_be_visible()
        expect(page.locator(".pb-sample").first).to_be_visible()
        solve(page, address, FIRST)
        solve(page, address, NEIGHBOUR)
        assert DRILLS[NEIGHBOUR].slug != FIRST
        page.goto(address + "tools/offline/")
        page.goto(address + OTHER)
        expect(page.locator("article")).to_contain_text("the page you asked for was not kept")
        assert page.url.endswith("tools/offline/?missing")


def test_the_review_goes_on_without_the_server(reader: BrowserContext) -> None:
    with mortal(SITE) as (address, die):
        page = reader.new_page()
        page.goto(f"{address}practice/review/")
        expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        bundles = page.eval_on_selector_all("[data-bundle]", "all => all.length")
        assert bundles == 0  # the element has taken its list over
        sheets = sorted(path.name for path in (SITE / "assets" / "review").iterdir())
        settle(page, address, "practice/review/", *(f"assets/review/{name}" for name in sheets))
        die()
        page.reload()
        page.get_by_role("button", name="Start", exact=True).click()
        expect(page.locator(".pb-review__front")).to_be_focused()
        page.keyboard.press("Space")
        page.keyboard.press("3")
        expect(page.locator(".pb-review__place")).to_contain_text(re.compile("^2 of "))


def test_a_reader_who_only_reads_is_spared_the_drills(reader: BrowserContext) -> None:
    with served(SITE) as address:
        page = reader.new_page()
        asked: list[str] = []
        reader.on("request", lambda request: asked.append(request.url))
        page.goto(address + SECTION)
        settle(page, address, SECTION)
        page.wait_for_timeout(1500)
        assert [url for url in asked if "/practice/drills/" in url or "/runtime/" in url] == []


def test_the_switch_keeps_the_whole_book_and_gives_it_back(reader: BrowserContext) -> None:
    with mortal(SITE) as (address, die):
        page = reader.new_page()
        page.goto(f"{address}tools/offline/")
        switch = page.get_by_role("switch")
        expect(switch).to_have_attribute("aria-checked", "false")
        settle(page, address)
        page.reload()
        switch.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".pb-offline__state")).to_contain_text("The whole book is on this device", timeout=60_000)
        expect(switch).to_have_attribute("aria-checked", "true")
        die()
        page.goto(address + OTHER)
        expect(page.locator("article h1")).to_be_visible()
        solve(page, address, ELSEWHERE)
        page.goto(f"{address}tools/offline/")
        page.get_by_role("switch").click()
        expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "false")
        assert not kept(page, address + OTHER)


def test_a_switch_without_network_says_so(reader: BrowserContext) -> None:
    with mortal(SITE) as (address, die):
        page = reader.new_page()
        page.goto(f"{address}tools/offline/")
        settle(page, address, "tools/offline/")
        page.reload()
        expect(page.get_by_role("switch")).to_be_enabled()
        die()
        page.get_by_role("switch").click()
        expect(page.locator(".pb-offline__state")).to_contain_text("the network does not answer")
        expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "false")


def test_a_kept_bundle_that_is_damaged_is_fetched_again(reader: BrowserContext) -> None:
    with served(SITE) as address:
        page = reader.new_page()
        open_drill(page, address, FIRST)
        bundle = page.get_attribute(".drill", "data-bundle") or ""
        settle(page, address, f"practice/drills/{FIRST}/")
        page.evaluate(
            """async (bundle) => {
              const cache = await caches.open("playbook-assets");
              await cache.put(new URL(bundle, document.baseURI).href, new Response("{ garbled"));
            }""",
            bundle,
        )
        page.reload()
        solve(page, address, FIRST)
    ROWS.append({"fault": "34 corrupt cache", "engine": "chromium", "result": "fetched again"})


def deploy(source: Path, into: Path, number: int, previous: str | None) -> None:
    """Another release: every file of ours under another name, in every text that names it; what was there before stays
    reachable by the means that a real deployment uses."""
    names = [
        path.name
        for folder in ("app", "drills", "runtime")
        for path in (source / "assets" / folder).iterdir()
        if not path.name.startswith(("wasm.", "loader."))
    ]
    renamed = {
        name: re.sub(r"\.(\w+?)(?=\.[a-z])", lambda found: f".{found[1][:-2]}{number:02}", name, count=1)
        for name in names
    }
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    for path in sorted(source.rglob("*")):
        address = path.relative_to(source)
        if path.is_dir() or address.parts[:2] == ("assets", "release"):
            continue
        target = into / address.parent / renamed.get(path.name, path.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in (".html", ".js", ".json"):
            text = pattern.sub(lambda found: renamed[found[0]], path.read_text(encoding="utf-8"))
            text = re.sub(r'(playbook-release" content=")\w+', rf"\g<1>release{number}", text)
            target.write_text(text, encoding="utf-8")
        else:
            target.hardlink_to(path)
    earlier = retain(into, previous) if previous else []
    listing = json.loads((SITE / json.loads((SITE / "release.json").read_text())["list"]).read_text())
    swapped = json.loads(pattern.sub(lambda found: renamed[found[0]], json.dumps(listing["chapters"])))
    write_release(into, f"release{number}", swapped, earlier)


def test_twenty_releases_under_open_tabs_break_none(chromium: Browser, tmp_path: Path) -> None:
    live = tmp_path / "live"
    deploy(SITE, live, 0, None)
    with served(live) as address:
        tabs = []
        for number in range(1, 21):
            context = chromium.new_context(service_workers="block" if number % 2 else "allow")
            page = context.new_page()
            page.goto(f"{address}{SECTION}")
            expect(page.locator(".pb-sample .pb-run").first).to_be_visible()
            tabs.append(page)
            following = tmp_path / f"next-{number}"
            deploy(SITE, following, number, address)
            # Playwright's server reads from one folder: the new release takes its place at once.
            live.rename(tmp_path / f"old-{number}")
            following.rename(live)
            shutil.rmtree(tmp_path / f"old-{number}")
        assert json.loads((live / "release.json").read_text())["release"] == "release20"
        failed = []
        for number, page in enumerate(tabs):
            page.locator(".pb-sample .pb-run").first.click()
            state = page.locator(".pb-sample__output").first
            expect(state).to_be_visible(timeout=60_000)
            if state.get_attribute("data-state") != "passed":
                failed.append((number, state.inner_text()))
            page.context.close()
        assert failed == []
    ROWS.append({"fault": "35 20 deploys under open tabs", "engine": "chromium", "result": "0 failed boots"})


def test_a_new_release_is_told_and_nothing_is_reloaded_by_itself(chromium: Browser, tmp_path: Path) -> None:
    live = tmp_path / "live"
    deploy(SITE, live, 0, None)
    with served(live) as address:
        context = chromium.new_context()
        page = context.new_page()
        page.clock.install()
        open_drill(page, address, FIRST)
        page.clock.run_for(5000)
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        write(page, "half = 'typed'")
        following = tmp_path / "next"
        deploy(SITE, following, 1, address)
        live.rename(tmp_path / "old")
        following.rename(live)
        page.evaluate("window.mine = true")
        expect(page.locator(".pb-update")).to_have_count(0)
        page.clock.run_for(700_000)
        notice = page.locator(".pb-update")
        expect(notice).to_contain_text("A new version of the book is here")
        assert page.evaluate("window.mine") is True
        notice.get_by_role("button", name="Save and reload").click()
        expect(page.locator('meta[name="playbook-release"][content="release1"]')).to_have_count(1)
        expect(page.locator(".cm-content")).to_have_text("half = 'typed'")
        context.close()
    ROWS.append({"fault": "48 new release in mid-edit", "engine": "chromium", "result": "told, no reload"})


def test_the_site_can_be_installed(chromium: Browser) -> None:
    with served(SITE) as address:
        page = chromium.new_page()
        page.goto(address + SECTION)
        session = page.context.new_cdp_session(page)
        manifest = session.send("Page.getAppManifest")
        assert manifest["errors"] == []
        described = json.loads(manifest["data"])
        icons = {icon["sizes"] for icon in described["icons"]}
        assert {"192x192", "512x512"} <= icons
        for icon in described["icons"]:
            assert page.request.get(f"{address}assets/{icon['src']}").ok
        assert page.evaluate("url => new URL('../', url).href", manifest["url"]) == address
        page.close()


def test_the_list_of_the_release_is_right() -> None:
    head = json.loads((SITE / "release.json").read_text(encoding="utf-8"))
    listing = json.loads((SITE / head["list"]).read_text(encoding="utf-8"))
    assert listing["release"] == head["release"]
    assert listing["files"][SECTION][1] == sum_of((SITE / SECTION / "index.html").read_bytes()).sha256
    missing = set(files_of(SITE)) - set(listing["files"]) - {"release.json", head["list"]}
    # The PDF files are printed from the finished site; nobody needs them offline.
    assert {path for path in missing if not re.fullmatch(r"downloads/[a-z0-9-]+\.pdf", path)} == set()
    needed = {path for paths in listing["chapters"].values() for path in paths}
    assert needed <= set(listing["files"])
    assert f"practice/drills/{NEIGHBOUR}/" in listing["chapters"]["chapters/2-coding/"]
