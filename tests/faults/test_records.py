"""The faults 37 to 47 of the catalogue: whatever becomes of the reader's records, nothing acknowledged is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.reports import write_table
from tests.browser.conftest import ROOT
from tests.browser.elements_page.conftest import address, chromium, page
from tests.browser.elements_page.reader import code_of, record, records, run, saved, until, write

__all__ = ["address", "chromium", "page"]

SLUG = "longest-token-span"
FORMAT = "ai-interview-playbook records"
ROWS: list[dict[str, str]] = []


@pytest.fixture(scope="module", autouse=True)
def table() -> Iterator[None]:
    """What held, as a file."""
    yield
    write_table(ROOT, "faults-records", ROWS, "Faults of the reader's records")


def held(number: int, fault: str) -> None:
    ROWS.append({"fault": f"{number} {fault}", "engine": "chromium", "result": "as it should be"})


def database(page: Page, body: str, argument: Any = None) -> Any:
    """Run JavaScript on the open database ``db``; ``done`` ends it with an answer."""
    script = f"""(argument) => new Promise((done, fail) => {{
      const opening = indexedDB.open("playbook");
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {{
        const db = opening.result;
        const finish = (value) => {{ db.close(); done(value); }};
        {body}
      }};
    }})"""
    return page.evaluate(script, argument)


def put(page: Page, store: str, key: str, value: Any) -> None:
    body = """const put = db.transaction(argument.store, "readwrite").objectStore(argument.store);
      put.put(argument.value, argument.key).onsuccess = () => finish(null);"""
    database(page, body, {"store": store, "key": key, "value": value})


def open_records(page: Page) -> None:
    """Put the element of the page "Your records" on this page."""
    page.evaluate(
        """() => {
          const root = document.createElement("div");
          root.className = "pb-records";
          document.querySelector("article").prepend(root);
          upgrader.refresh();
        }"""
    )
    expect(page.locator(".pb-records__state")).to_contain_text("Kept here")


def told(page: Page) -> str:
    """The notice on the page of records."""
    notice = page.locator(".pb-records .pb-notice")
    expect(notice).to_be_visible()
    return notice.inner_text()


def export(page: Page) -> str:
    with page.expect_download() as download:
        page.click("text=Export everything")
    return Path(download.value.path()).read_text(encoding="utf-8")


def choose(page: Page, text: str | bytes, name: str = "records.json") -> None:
    content = text.encode() if isinstance(text, str) else text
    page.locator(".pb-records input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


def agree(page: Page) -> None:
    page.get_by_role("button", name="Replace", exact=True).click()


def everything(page: Page) -> dict[str, list[Any]]:
    return {
        store: records(page, store) for store in ("texts", "attempts", "progress", "quiz", "reviews", "grades", "aside")
    }


def throw_away(page: Page, address: str, *copies: str) -> None:
    """Delete copies of the records as a browser does, while no page of the site is open; then open the page again."""
    blank = address + "blank"
    page.route(blank, lambda route: route.fulfill(body="<title>Nothing</title>", content_type="text/html"))
    page.goto(blank)
    if "mirror" in copies:
        page.evaluate("navigator.storageBuckets.delete('playbook-mirror')")
    if "database" in copies:
        page.evaluate(
            """() => new Promise((done, fail) => {
              const asked = indexedDB.deleteDatabase("playbook");
              asked.onsuccess = () => done(null);
              asked.onerror = asked.onblocked = () => fail(new Error("the database is still there"));
            })"""
        )
    page.unroute(blank)
    page.goto(address)
    page.wait_for_selector(".drill .cm-content")


def work(page: Page) -> None:
    """A reader's ordinary records: two attempts, a pass, a hint, notes."""
    page.click("text=Show hint 1 of 3")
    run(page, "wrong = 1")
    expect(page.locator(".pb-report__title")).to_be_visible()
    run(page, "right = 'ünïcode \U0001f40d'")
    saved(page)
    page.locator(".pb-desk summary").filter(has_text="Notes").click()
    page.locator(".pb-notes").fill("say the invariant")
    until(page, lambda: len(records(page, "attempts")) == 2 and len(records(page, "texts")) == 2)


def test_a_full_disk_is_told_and_the_code_can_be_downloaded(page: Page, address: str) -> None:
    session = page.context.new_cdp_session(page)
    # Chromium remembers for a while how much room there was: the quota is set before the first write.
    session.send("Storage.overrideQuotaForOrigin", {"origin": address.rstrip("/"), "quotaSize": 400_000})
    write(page, "before = 1")
    saved(page)
    write(page, "precious = 2  # " + "x" * 900_000)
    state = page.locator(".pb-bench .pb-saved")
    expect(state).to_contain_text("Not saved: no room left")
    with page.expect_download() as download:
        state.get_by_role("button", name="Download").click()
    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("precious = 2")
    assert (record(page, "texts", SLUG) or {})["text"] == "before = 1"
    write(page, "small enough = 3")
    saved(page)
    held(37, "quota full")


@pytest.mark.parametrize("how", ["throw new DOMException('denied', 'SecurityError')", "return {}"])
def test_storage_that_is_denied_is_told_at_the_start(chromium: Browser, address: str, how: str) -> None:
    fresh = chromium.new_page()
    if how == "return {}":
        # Some private modes open nothing and answer with an error event.
        how = (
            "const asked = new EventTarget(); asked.error = new DOMException('no', 'InvalidStateError');"
            "setTimeout(() => asked.dispatchEvent(new Event('error'))); return asked;"
        )
    fresh.add_init_script(
        f"Object.defineProperty(IDBFactory.prototype, 'open', {{ value() {{ {how} }} }});"
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })"
    )
    fresh.goto(address)
    expect(fresh.locator(".pb-bench .pb-saved")).to_contain_text("Not saved: storage is off")
    run(fresh, "right")
    expect(fresh.locator(".pb-report__title")).to_have_text("All 4 tests passed")
    open_records(fresh)
    expect(fresh.locator(".pb-records__state")).to_contain_text("storage switched off")
    fresh.close()
    held(38, "storage denied")


@pytest.mark.parametrize("garbage", [None, 7, {"text": 5}, {"text": "x"}, {"text": "x", "updated": 1, "more": 2}])
def test_a_corrupt_record_is_set_aside_and_can_be_downloaded(page: Page, garbage: Any) -> None:
    put(page, "texts", SLUG, garbage)
    put(page, "progress", SLUG, {"hintsUsed": "many"})
    page.reload()
    expect(page.locator(".pb-bench .pb-notice")).to_contain_text("could not be read")
    page.wait_for_selector(".drill .cm-content")
    assert "NotImplementedError" in code_of(page)
    write(page, "right = 1")
    saved(page)
    until(page, lambda: len(records(page, "aside")) == 2)
    kept = {value["store"]: json.loads(value["raw"]) for _, value in records(page, "aside")}
    assert kept == {"texts": garbage, "progress": {"hintsUsed": "many"}}
    open_records(page)
    rows = page.locator(".pb-records__aside li").filter(has_text=f"texts {SLUG}")
    with page.expect_download() as download:
        rows.get_by_role("button", name="Download").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == garbage
    held(39, f"corrupt record {json.dumps(garbage)}")


V1 = """
  const old = indexedDB.open("playbook", 1);
  old.onupgradeneeded = () => {
    const db = old.result;
    db.createObjectStore("code");
    db.createObjectStore("attempts", { autoIncrement: true }).createIndex("slug", "slug");
    db.createObjectStore("progress");
    db.createObjectStore("quiz");
  };
  old.onsuccess = () => {
    const db = old.result;
    const change = db.transaction(["code", "attempts", "progress", "quiz"], "readwrite");
    change.objectStore("code").put({ text: "old = 1", updated: 5 }, "longest-token-span");
    change.objectStore("code").put("garbled", "/page/#0");
    change.objectStore("attempts").add({ slug: "longest-token-span", time: 4, status: "passed", code: "old = 1" });
    change.objectStore("progress").put({ hintsUsed: 1, revealed: false, passedAt: 4 }, "longest-token-span");
    change.objectStore("quiz").put({ chosen: 1, right: true, time: 3 }, "C2.S1.q1");
    change.oncomplete = () => { db.close(); done(); };
  };
"""


def test_records_of_an_older_schema_are_backed_up_and_migrated(chromium: Browser, address: str) -> None:
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto(f"{address}bundle.json")
    page.evaluate(f"() => new Promise((done) => {{ {V1} }})")
    page.goto(address)
    expect(page.locator(".pb-cover")).to_contain_text("You passed this drill on 1 January 1970")
    expect(page.locator(".drill-solution")).to_be_visible()
    page.click("text=Show my solution")
    until(page, lambda: code_of(page) == "old = 1")
    assert record(page, "progress", SLUG) == {
        "hintsUsed": 1,
        "revealed": False,
        "passedAt": 4,
        "open": True,
        "solutions": [1],
        "active": 1,
    }
    assert [value["raw"] for _, value in records(page, "aside")] == ['"garbled"']
    [(_, backup)] = records(page, "backups")
    old = json.loads(backup["file"])
    assert (old["format"], old["version"]) == (FORMAT, 1)
    assert ["/page/#0", "garbled"] in old["code"]
    context.close()
    held(40, "older schema")


def test_records_of_a_newer_schema_are_read_and_not_written(page: Page, address: str) -> None:
    write(page, "mine = 1")
    saved(page)
    page.goto(f"{address}bundle.json")
    page.evaluate(
        """() => new Promise((done) => {
          const newer = indexedDB.open("playbook", 99);
          newer.onupgradeneeded = () => newer.result.createObjectStore("campaign");
          newer.onsuccess = () => { newer.result.close(); done(); };
        })"""
    )
    page.goto(address)
    page.wait_for_selector(".drill .cm-content")
    until(page, lambda: code_of(page) == "mine = 1")
    write(page, "right = 2")
    expect(page.locator(".pb-bench .pb-saved")).to_contain_text("Not saved: reload the page")
    page.click(".drill .pb-run")
    expect(page.locator(".pb-report__title")).to_have_text("All 4 tests passed")
    assert (record(page, "texts", SLUG) or {})["text"] == "mine = 1"
    assert records(page, "attempts") == []
    held(41, "newer schema")


def test_export_import_export_gives_the_same_bytes(page: Page, chromium: Browser, address: str) -> None:
    work(page)
    open_records(page)
    first = export(page)
    assert json.loads(first)["version"] == 3
    other = chromium.new_context(accept_downloads=True).new_page()
    other.goto(address)
    open_records(other)
    choose(other, first)
    assert "2 texts, 2 attempts, 1 drill, 0 questions" in told(other)
    agree(other)
    expect(other.locator(".pb-records .pb-notice")).to_contain_text("Imported")
    assert export(other) == first
    assert everything(other) == everything(page)
    other.context.close()


def test_an_import_can_be_taken_back(page: Page) -> None:
    work(page)
    open_records(page)
    before = export(page)
    choose(page, json.dumps({"format": FORMAT, "version": 3, "texts": [["a-b", {"text": "x", "updated": 1}]]}))
    agree(page)
    until(page, lambda: [key for key, _ in records(page, "texts")] == ["a-b"])
    page.click("text=Bring back")
    agree(page)
    until(page, lambda: len(records(page, "texts")) == 2)
    assert export(page) == before


def test_what_an_import_replaces_in_an_open_editor_is_not_lost(page: Page) -> None:
    write(page, "mine = 1")
    saved(page)
    open_records(page)
    choose(page, json.dumps({"format": FORMAT, "version": 3, "texts": [[SLUG, {"text": "theirs", "updated": 1}]]}))
    agree(page)
    until(page, lambda: (record(page, "texts", SLUG) or {}).get("text") == "theirs")
    write(page, "mine = 2")
    saved(page)
    assert [(value["status"], value["code"]) for _, value in records(page, "attempts")] == [("elsewhere", "theirs")]


def test_markup_in_records_stays_text(page: Page) -> None:
    markup = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    attempt = {"slug": SLUG, "solution": 1, "time": 1, "status": markup[:40], "code": markup}
    broken = {"store": markup, "key": markup, "raw": markup, "time": 1}
    stores = {
        "texts": [[SLUG, {"text": markup, "updated": 1}]],
        "attempts": [[1, attempt]],
        "aside": [[1, broken]],
    }
    open_records(page)
    choose(page, json.dumps({"format": FORMAT, "version": 3, **stores}), markup.replace("/", "") + ".json")
    agree(page)
    until(page, lambda: bool(records(page, "aside")))
    page.reload()
    page.wait_for_selector(".drill .cm-content")
    page.locator(".pb-desk summary").filter(has_text="Attempts (1)").click()
    page.locator(".pb-attempt summary").click()
    open_records(page)
    expect(page.locator(".pb-records__aside")).to_contain_text("<img")
    assert page.locator("article img, article script").count() == 0
    assert page.evaluate("window.hit === undefined")
    held(44, "HTML in fields")


def test_two_tabs_that_write_keep_both_versions(page: Page, address: str) -> None:
    write(page, "tab one")
    saved(page)
    other = page.context.new_page()
    other.goto(address)
    other.wait_for_selector(".drill .cm-content")
    write(other, "tab two")
    saved(other)
    expect(page.locator(".pb-bench .pb-notice")).to_contain_text("changed in another tab")
    write(page, "tab one again")
    saved(page)
    texts = [(record(page, "texts", SLUG) or {})["text"], *(value["code"] for _, value in records(page, "attempts"))]
    assert texts == ["tab one again", "tab two"]
    held(45, "two tabs writing")


def test_records_that_were_thrown_away_are_missed_and_the_backup_is_named(page: Page, address: str) -> None:
    work(page)
    open_records(page)
    expect(page.locator(".pb-records__state")).to_contain_text("Last export")
    expect(page.locator(".pb-records__state")).to_contain_text("never")
    export(page)
    expect(page.locator(".pb-records__state")).to_contain_text("this minute")
    throw_away(page, address, "mirror", "database")
    open_records(page)
    assert "it no longer has them; the last export: this minute" in told(page)
    held(47, "storage evicted")


def test_a_database_that_the_browser_threw_away_comes_back_from_its_mirror(page: Page, address: str) -> None:
    work(page)
    before = everything(page)
    throw_away(page, address, "database")
    assert code_of(page).startswith("right = ")
    assert everything(page) == before
    throw_away(page, address, "mirror")
    throw_away(page, address, "database")
    assert everything(page) == before
    held(47, "database thrown away by the browser")


def test_everything_can_be_deleted(page: Page) -> None:
    work(page)
    open_records(page)
    page.click("text=Delete everything")
    page.click("text=Keep them")
    assert len(records(page, "attempts")) == 2
    page.click("text=Delete everything")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator(".pb-records .pb-notice")).to_have_text("Everything is deleted.")
    page.reload()
    assert all(not kept for kept in everything(page).values())
