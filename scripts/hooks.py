"""The hooks that mkdocs.yml names: MkDocs' events go to `playbook.pages`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from playbook.pages import (  # noqa: F401  the path has to be set first; MkDocs looks the events up by name
    on_config,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_startup,
)
