"""The policy that every page carries: what it allows, what it refuses to be written for."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path

import pytest

from playbook.errors import PlaybookErrors
from playbook.policy import apply_policy, digest, policy

HEAD = '<!doctype html><html><head><meta charset="utf-8">'


def site(folder: Path, **pages: str) -> Path:
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(f"{HEAD}</head><body>{body}</body></html>", encoding="utf-8")
    return folder


def test_a_digest_is_what_browsers_compute() -> None:
    assert digest("a()") == "sha256-" + b64encode(hashlib.sha256(b"a()").digest()).decode()


def test_scripts_are_allowed_by_hash_alone() -> None:
    directives = dict(part.split(" ", 1) for part in policy(["sha256-b", "sha256-a"]).split("; "))
    assert directives["script-src"] == "'self' 'sha256-a' 'sha256-b' blob: 'wasm-unsafe-eval'"
    assert directives["object-src"] == "'none'"
    assert directives["connect-src"] == "'self'"


def test_every_page_carries_the_union_before_anything_it_governs(tmp_path: Path) -> None:
    apply_policy(site(tmp_path, a="<script>a()</script>", b="<script>b < 1 && c()</script>"), "sha256-frame")
    texts = [path.read_text(encoding="utf-8") for path in sorted(tmp_path.glob("*.html"))]
    for text in texts:
        for expression in (digest("a()"), digest("b < 1 && c()"), "sha256-frame"):
            assert f"'{expression}'" in text
        assert text.startswith(HEAD + '<meta http-equiv="Content-Security-Policy"')


def test_data_and_outside_scripts_need_no_hash(tmp_path: Path) -> None:
    body = '<script type="application/json">{"a": 1}</script><script src="x.js"></script>'
    apply_policy(site(tmp_path, a=body), "sha256-frame")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").count("sha256-") == 1


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<img alt="" src="x.png" onerror="f()">', "onerror of <img>"),
        ('<a href=" JavaScript:f()">x</a>', "href of <a>"),
        ('<p>x</p>\n<button onclick="f()">x</button>', "onclick of <button>"),
    ],
)
def test_an_inline_handler_fails_the_build_with_its_place(tmp_path: Path, body: str, told: str) -> None:
    with pytest.raises(PlaybookErrors) as caught:
        apply_policy(site(tmp_path, page=body), "sha256-frame")
    assert f"site/page.html:{1 + body.count(chr(10))}: has a script in {told}" in str(caught.value)
    assert "Content-Security-Policy" not in (tmp_path / "page.html").read_text(encoding="utf-8")
