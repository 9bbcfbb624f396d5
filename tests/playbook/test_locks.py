"""Lock files hold names, versions and hashes, and nothing of the machine on which they were made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from playbook.locks import LOCKS, check_locks
from tests.playbook.repository import ROOT, edit, line_with

ADDRESS = "holds an address or a local path. Lock again without index options; see CONTRIBUTING.md."


@pytest.fixture
def locks(tmp_path: Path) -> Path:
    """A copy of the repository's lock files."""
    (tmp_path / "scripts").mkdir()
    for name in LOCKS:
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def add(path: Path, line: str) -> None:
    """Put ``line`` first."""
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


def found(root: Path) -> list[str]:
    """What is wrong with the locks."""
    return [str(error) for error in check_locks(root)]


def test_the_repositorys_own_locks_are_clean() -> None:
    assert found(ROOT) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--extra-index-url mirror.example.org",
        "--find-links wheels",
        "# made from https://example.org/simple",
        "# uv pip compile -o /home/someone/requirements.lock",
        "# cache in ~/wheels",
    ],
)
@pytest.mark.parametrize("name", ["requirements.lock", "scripts/requirements-uv.lock"])
def test_an_address_or_a_path_in_a_requirements_lock_is_refused(locks: Path, name: str, line: str) -> None:
    add(locks / name, line)
    assert f"{name}:1: {ADDRESS}" in found(locks)


@pytest.mark.parametrize(
    "line",
    ['"resolved": "https://example.org/idb.tgz",', '"version": "file:../idb",', '"resolved": "/srv/mirror/idb.tgz",'],
)
def test_an_address_or_a_path_in_the_npm_lock_is_refused(locks: Path, line: str) -> None:
    path = locks / "package-lock.json"
    edit(path, '"integrity"', f'{line}\n"integrity"')
    assert found(locks) == [f"package-lock.json:{line_with(path, line)}: {ADDRESS}"]


@pytest.mark.parametrize(
    "requirement",
    ["extra==1.0", "extra>=1.0 \\\n    --hash=sha256:00", "extra @ wheels.example.org/extra.whl", "extra"],
)
def test_a_requirement_without_version_or_hash_is_refused(locks: Path, requirement: str) -> None:
    add(locks / "requirements.lock", requirement)
    assert (
        "requirements.lock: extra has no version or no hash. Lock again with --generate-hashes; see CONTRIBUTING.md."
    ) in [fault.replace("extra==1.0 has", "extra has").replace("extra>=1.0 has", "extra has") for fault in found(locks)]


def test_an_npm_package_without_a_checksum_is_refused(locks: Path) -> None:
    path = locks / "package-lock.json"
    edit(path, '"integrity"', '"checksum"')
    (fault,) = found(locks)
    assert fault.startswith("package-lock.json: ") and "has no integrity" in fault


def test_a_missing_lock_file_is_told(locks: Path) -> None:
    (locks / "requirements.lock").unlink()
    assert any(fault.startswith("requirements.lock: is missing") for fault in found(locks))
