"""The bare page around the runner, as the tests of the browser use it."""

from tests.browser.conftest import a_browser, bare_site, image

__all__ = ["a_browser", "bare_site", "image"]
