"""Tests in three engines: those that cannot be had here are skipped, and say so."""

from __future__ import annotations

import pytest

from playbook.engines import ENGINES, missing_programs

LACKING = missing_programs()
EACH_ENGINE = pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name,
            # The only skip of the suite: Firefox and WebKitGTK come from Debian, which not every contributor runs.
            marks=pytest.mark.skipif(
                name != "chromium" and bool(LACKING), reason=f"to test in {name}, install {', '.join(LACKING)}"
            ),
        )
        for name in ENGINES
    ],
)
"""Parametrises a test by ``name``."""
