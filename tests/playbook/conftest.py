"""Fixtures for the tests of the content reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playbook import repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small sound repository that a test may break."""
    return repository.repository(tmp_path)


@pytest.fixture
def drill(root: Path) -> Path:
    """The folder of that repository's drill."""
    return root / "drills" / repository.SLUG
