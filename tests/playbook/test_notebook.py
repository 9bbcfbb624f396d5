"""The lab notebooks: executed when the site is built, with the very settings of mkdocs.yml; a failing cell fails it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = re.search(r"^  - mkdocs-jupyter:\n(?:      .+\n)+", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)


def build(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Build a site of one notebook with one cell."""
    assert SETTINGS is not None
    cell: dict[str, object] = {
        "cell_type": "code",
        "id": "a1",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": code,
    }
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    notebook = {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (folder / "docs" / "labs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n")
    (folder / "docs" / "labs" / "lab.ipynb").write_text(json.dumps(notebook))
    (folder / "mkdocs.yml").write_text(f"site_name: Labs\nplugins:\n{SETTINGS[0]}")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def test_a_cell_that_holds_shows_its_output(tmp_path: Path) -> None:
    assert build(tmp_path, "print(6 * 7)\nassert 6 * 7 == 42").returncode == 0
    assert "42" in (tmp_path / "site" / "labs" / "lab" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["assert 6 * 7 == 41", "import nothing_of_that_name"])
def test_a_cell_that_fails_fails_the_build(tmp_path: Path, code: str) -> None:
    done = build(tmp_path, code)
    assert done.returncode != 0
    assert "Error" in done.stdout + done.stderr
