"""The runtime image: what it holds, what makes it anew, and what it says when it cannot be made."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard

from playbook import archives, image
from playbook.errors import PlaybookError
from playbook.image import Manifest, build_image
from tests.test_architecture import content, imported

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "runtime"


@pytest.fixture(scope="module")
def built() -> Manifest:
    return build_image(ROOT, OUT)


@pytest.fixture
def copy(built: Manifest, tmp_path: Path) -> Path:
    """A repository of its own with a small judge, and everything else of this one, already compiled."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / "src" / "browser", tmp_path / "src" / "browser")
    (tmp_path / "src" / "judge").mkdir()
    (tmp_path / "src" / "judge" / "__init__.py").write_text("ANSWER = 42\n")
    cache = tmp_path / "build" / "cache" / "runtime"
    cache.mkdir(parents=True)
    for part in (ROOT / "build" / "cache" / "runtime").iterdir():
        if part.is_file() and not part.name.startswith(("image-", "judge-")):
            shutil.copy(part, cache)
    return tmp_path


def built_in(root: Path) -> Manifest:
    return build_image(root, root / "build" / "runtime")


def test_the_manifest_describes_the_files_beside_it(built: Manifest) -> None:
    body = json.loads(built.path.read_text())
    assert set(body["assets"]) == {"wasm", "loader", "boot", "rest"}
    assert body["python"].startswith("3.14.")
    for asset in body["assets"].values():
        data = (built.path.parent / asset["url"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (asset["bytes"], asset["sha256"])
        assert asset["sha256"][:12] in asset["url"]
        small = (built.path.parent / asset["packed"]["url"]).read_bytes()
        assert len(small) == asset["packed"]["bytes"] < len(data)
        assert zstandard.ZstdDecompressor().decompress(small) == data
    assert all(path.is_file() for path in built.files)


@pytest.mark.parametrize("role", ["boot", "rest"])
def test_an_archive_holds_bytecode_of_the_browsers_python_and_no_source(built: Manifest, role: str) -> None:
    with zipfile.ZipFile(built.path.parent / built.assets[role].url) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        assert [name for name in names if name.endswith(".py")] == []
        bytecode = [name for name in names if name.endswith(".pyc")]
        assert len(bytecode) > 10
        assert {archive.read(name)[:4].hex() for name in bytecode} == {"2b0e0d0a"}, "CPython 3.14's magic number"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {name.split("/")[0].removesuffix(".pyc") for name in names} & archives.STDLIB_TRIMMED == set()


def entries(built: Manifest, role: str) -> set[str]:
    with zipfile.ZipFile(built.path.parent / built.assets[role].url) as archive:
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
        return set(archive.namelist())


def test_packages_travel_with_their_licences(built: Manifest) -> None:
    licences = {name.split("-")[0] for name in entries(built, "rest") if ".dist-info/licenses/" in name}
    assert licences == set(archives.DISTRIBUTIONS)


def test_the_tiers_share_no_file_and_the_second_says_what_it_alone_brings(built: Manifest) -> None:
    boot, rest = entries(built, "boot"), entries(built, "rest")
    assert not boot & rest
    assert {"judge/run.pyc", "pytest/__init__.pyc", "json/__init__.pyc", "_strptime.pyc"} <= boot
    assert {"xml", "tomllib", "unittest"} <= set(built.rest["modules"])
    assert not {"os", "io", "abc", "json", "encodings"} & set(built.rest["modules"])


def test_all_that_content_imports_comes_with_the_first_tier() -> None:
    wanted = {name for code in content().values() for name in imported(code)}
    library = {name for name in wanted if name in sys.stdlib_module_names}
    assert library - {name.split(".")[0] for name in archives.BOOT_MODULES} - {"__future__"} == set()


def test_an_unchanged_tree_starts_nothing(built: Manifest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "run_node", lambda *_: pytest.fail("Node was started"))
    assert build_image(ROOT, OUT) == built


def test_an_edit_of_the_judge_changes_the_first_tier_alone_and_equal_sources_give_equal_bytes(copy: Path) -> None:
    module = copy / "src" / "judge" / "__init__.py"
    first = built_in(copy)
    module.write_text("ANSWER = 43\n")
    second = built_in(copy)
    changed = [role for role, asset in second.assets.items() if asset != first.assets[role]]
    assert changed == ["boot"]
    assert second.release != first.release
    module.write_text("ANSWER = 42\n")
    for path in (copy / "build" / "cache" / "runtime").glob("judge-*.zip"):
        path.unlink()
    for path in (copy / "build" / "cache" / "runtime").glob("image-*"):
        path.unlink()
    assert built_in(copy) == first


def test_a_file_that_does_not_compile_is_named_with_its_line(copy: Path) -> None:
    (copy / "src" / "judge" / "broken.py").write_text("x = 1\ndef f(:\n")
    with pytest.raises(PlaybookError, match=r"^src/judge/broken\.py:2: does not compile: "):
        built_in(copy)


def test_without_node_one_sentence_says_what_to_install(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PlaybookError, match=r"^Node was not found\. install Node"):
        built_in(copy)


def test_without_the_npm_packages_one_sentence_says_what_to_run(copy: Path) -> None:
    (copy / "node_modules").unlink()
    with pytest.raises(PlaybookError, match=r"pyodide is not installed\. run npm ci"):
        built_in(copy)


def test_a_full_disk_is_told_and_leaves_no_half_file(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: object, _target: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(PlaybookError, match="disk is full"):
        built_in(copy)
    assert [path.name for path in (copy / "build" / "runtime").iterdir()] == []


def test_old_assets_outlive_a_new_image_by_a_day(copy: Path) -> None:
    manifest = built_in(copy)
    fresh, stale = (manifest.path.parent / name for name in ("boot.fresh.zip", "boot.stale.zip"))
    fresh.touch()
    stale.touch()
    os.utime(stale, (0, 0))
    (copy / "src" / "judge" / "__init__.py").write_text("ANSWER = 44\n")
    built_in(copy)
    assert (fresh.exists(), stale.exists()) == (True, False)


def test_the_telling_line_is_neither_code_nor_traceback() -> None:
    said = "file:///x/asm.mjs:1\nconst Error = 1;\nPythonError: Traceback:\n  File x\nSyntaxError: bad (a.py, line 3)\n"
    assert image._telling_line(said) == "SyntaxError: bad (a.py, line 3)"
    assert re.fullmatch("it said nothing", image._telling_line(""))
