"""Chromium, the runtime image and a bare page around the runner."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from playbook.chromium import browser
from playbook.image import Manifest, build_image, run_node

ROOT = Path(__file__).resolve().parents[2]
BARE_PAGE = Path(__file__).parent / "runner_page"


@pytest.fixture(scope="module", name="browser")
def a_browser() -> Iterator[Browser]:
    """A headless Chromium; a module at a time, since Playwright keeps an event loop running in this thread."""
    with browser() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def image() -> Manifest:
    """The runtime image of this source tree."""
    return build_image(ROOT, ROOT / "build" / "runtime")


@dataclass(frozen=True)
class BareSite:
    """A folder to serve: one page with the runner and nothing else, and the runtime beside it."""

    folder: Path
    manifest: Manifest

    def copy(self, to: Path) -> BareSite:
        """Another such folder, whose assets a test may damage."""
        shutil.copytree(self.folder, to)
        return BareSite(to, dataclasses.replace(self.manifest, path=to / "runtime" / self.manifest.path.name))

    def asset(self, role: str) -> list[Path]:
        """The files of one role: as it is, and packed; a page chooses by the speed of its link."""
        asset = self.manifest.assets[role]
        return [self.manifest.path.parent / url for url in (asset.url, asset.packed.url)]


@pytest.fixture(scope="session")
def bare_site(image: Manifest, tmp_path_factory: pytest.TempPathFactory) -> BareSite:
    """The runner's client, bundled as the site's is, on a bare page."""
    folder = tmp_path_factory.mktemp("bare") / "site"
    (folder / "runtime").mkdir(parents=True)
    for path in image.files:
        shutil.copy(path, folder / "runtime")
    script = ROOT / "src" / "browser" / "node" / "bundle.mjs"
    outputs = json.loads(run_node([script, "--out", folder / "app", "--entry", BARE_PAGE / "entry.ts"], ROOT))
    page = (BARE_PAGE / "index.html").read_text(encoding="utf-8")
    page = page.replace("{manifest}", image.path.name).replace("{script}", outputs["main"])
    (folder / "index.html").write_text(page, encoding="utf-8")
    return BareSite(folder, dataclasses.replace(image, path=folder / "runtime" / image.path.name))
