"""Everything that a page fetches beside its HTML: drill bundles, the runtime image, the page's own script.

Every file's name carries the hash of its content, so that it may be cached for ever and a new release never breaks an
open page.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import BaseModel

from playbook.anki import write_packages
from playbook.chapterpages import cards_of
from playbook.chapters import chapters_of
from playbook.content import Content
from playbook.drill import Drill
from playbook.drillmeta import DrillMeta
from playbook.errors import PlaybookError, PlaybookErrors
from playbook.flashcards import Cards
from playbook.gate import JOBS, Proof, prove
from playbook.image import build_image
from playbook.quiz import Quiz
from playbook.reference import reference
from playbook.reviewpage import sheet
from playbook.runtimes import NativeRuntime, several


@dataclass(frozen=True)
class Release:
    """Site-relative addresses, and the content (text or the path of a file) that stands there."""

    files: dict[str, str | Path]
    bundles: dict[str, str]
    manifest: str
    script: str
    drill_scripts: list[str]
    """What a drill's page will need besides: fetched along with its HTML, and not one after the other."""
    frame_hash: str
    """What lets the sandbox frame's script run under the pages' policy."""
    service_worker: Path
    """The script that serves pages without the network; it lies at the site's root, whose pages it is to control."""
    reference: str
    """What the editor knows of Python."""
    style: str
    """All of our style sheets."""
    sheets: dict[str, str]
    """What the review asks of each chapter, by the chapter's name."""
    packages: dict[str, str]
    """Anki packages by the chapter's name, and one of all."""


def hashed(name: str, suffix: str, content: bytes) -> str:
    """``name.<hash>.suffix``"""
    return f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"


def drill_bundle(drill: Drill, proof: Proof) -> str:
    """What the page needs to judge a drill, as JSON."""
    complexity = drill.meta.complexity
    growth = {"sizes": complexity.sizes, "target": complexity.time} if complexity and complexity.sizes else None
    return json.dumps(
        {
            "slug": drill.slug,
            "title": drill.meta.title,
            "entry": drill.meta.entry,
            "tests": drill.tests,
            "starter": drill.starter,
            "seconds": drill.meta.limits.seconds,
            "total_seconds": drill.total_seconds,
            "growth": growth,
            "known": [asdict(known) for known in proof.known],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def prove_drills(root: Path, content: Content, *, fresh: bool = False) -> dict[str, Proof]:
    """CPython's proof of every drill; raises `PlaybookErrors` with what does not hold."""
    with several(NativeRuntime, root, JOBS) as runtimes:
        proofs = prove(content.drills, runtimes, root, fresh=fresh)
    errors = [error for proof in proofs.values() for error in proof.errors]
    if errors:
        raise PlaybookErrors(errors)
    return proofs


def bundle_browser(root: Path) -> dict[str, str]:
    """Bundle the page's TypeScript into ``build/browser``; names by role, as the bundler prints them."""
    command = ["node", "src/browser/node/bundle.mjs", "--out", "build/browser"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    except FileNotFoundError:
        raise PlaybookError("Node is not installed", remedy="Install Node 20 or newer") from None
    if done.returncode:
        raise PlaybookError(f"src/browser does not bundle: {done.stderr.strip()[-800:]}", remedy="Mend what it names")
    outputs: dict[str, str] = json.loads(done.stdout)
    return outputs


SCHEMAS: dict[str, type[BaseModel]] = {"drill": DrillMeta, "quiz": Quiz, "flashcards": Cards}
"""The models of the files that authors write, by the file's name."""


def write_schemas(root: Path) -> None:
    """The JSON Schemas of drill.toml, quiz.toml and flashcards.toml, for editors."""
    folder = root / "build" / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in SCHEMAS.items():
        schema = json.dumps(model.model_json_schema(), indent=2)
        path = folder / f"{name}.schema.json"
        if not path.exists() or path.read_text(encoding="utf-8") != schema:
            path.write_text(schema, encoding="utf-8")


def make_release(root: Path, content: Content) -> Release:
    """Build what is out of date and list every file of the release."""
    write_schemas(root)
    proofs = prove_drills(root, content)
    outputs = bundle_browser(root)
    image = build_image(root, root / "build" / "runtime")
    files: dict[str, str | Path] = {}
    bundles = {}
    for drill in content.drills:
        text = drill_bundle(drill, proofs[drill.slug])
        address = "assets/drills/" + hashed(drill.slug, "json", text.encode())
        bundles[drill.slug] = address
        files[address] = text
    for path in sorted((root / "build" / "browser").iterdir()):
        if path.suffix in (".js", ".css") and path.name != outputs["serviceWorker"]:
            files[f"assets/app/{path.name}"] = path
    for path in image.files:
        files[f"assets/runtime/{path.name}"] = path
    known = reference()
    files[reference_address := "assets/app/" + hashed("reference", "json", known.encode())] = known
    sheets = review_sheets(content, files)
    packages = anki_packages(root, content, files)
    app = {name: f"assets/app/{outputs[name]}" for name in ("main", "client", "editor")}
    manifest = f"assets/runtime/{image.path.name}"
    return Release(
        files,
        bundles,
        manifest,
        app["main"],
        [app["client"], app["editor"]],
        outputs["frameHash"],
        root / "build" / "browser" / outputs["serviceWorker"],
        reference_address,
        f"assets/app/{outputs['style']}",
        sheets,
        packages,
    )


def review_sheets(content: Content, files: dict[str, str | Path]) -> dict[str, str]:
    """Add each chapter's cards and questions, as the review fetches them, to ``files``; addresses by chapter."""
    sheets = {}
    for chapter in chapters_of(content):
        text = sheet(chapter, content)
        sheets[chapter.name] = "assets/review/" + hashed(chapter.name, "json", text.encode())
        files[sheets[chapter.name]] = text
    return sheets


def anki_packages(root: Path, content: Content, files: dict[str, str | Path]) -> dict[str, str]:
    """Add the Anki packages to ``files``, under plain names that others may link to; addresses by name."""
    given = {chapter.name: (chapter.title, cards_of(chapter, content)) for chapter in chapters_of(content)}
    made = write_packages(root, given)
    files.update({f"downloads/{path.name}": path for path in made.values()})
    return {name: f"downloads/{path.name}" for name, path in made.items()}
