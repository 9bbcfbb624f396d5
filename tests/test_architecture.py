"""The rules that keep the parts apart: who may import whom, how long a file may be, what is never committed.

Each rule is a function from sources to the places that break it, so that it is also shown to find what is seeded.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from playbook.samples import find_samples

ROOT = Path(__file__).resolve().parents[1]
OURS = {"judge", "toolkit", "playbook", "tests", "scripts"}
MAX_LINES = 400
Sources = dict[str, str]
"""Text by path relative to the repository."""


def tracked() -> list[str]:
    """Every path that git holds."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def sources(pattern: str) -> Sources:
    """The files under the repository that match the glob."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(ROOT.glob(pattern))
        if path.is_file() and "__pycache__" not in path.parts
    }


# Python


def imported(code: str) -> set[str]:
    """Top-level names of the modules that Python code imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(str(node.module))
    return {name.split(".")[0] for name in names}


def foreign_to_the_runtime(found: Sources, own: str, allowed: Iterable[str] = ()) -> list[str]:
    """Imports of something that is neither the standard library, nor the package itself, nor allowed."""
    known = {own, *allowed} | sys.stdlib_module_names
    return [f"{file} imports {name}" for file, code in found.items() for name in sorted(imported(code) - known)]


def knows_mkdocs(found: Sources) -> list[str]:
    """Modules that import the site generator, its themes or its plugins."""
    names = {"mkdocs", "material", "markdown_exec", "mkdocs_jupyter"}
    return [file for file, code in found.items() if imported(code) & names]


def imports_of_ours(found: Sources, ours: set[str] = OURS) -> list[str]:
    """Imports of our own code."""
    return [f"{file} imports {name}" for file, code in found.items() for name in sorted(imported(code) & ours)]


def content() -> Sources:
    """All Python of the content: samples of pages and drills' texts, figures, labs, drills."""
    found = sources("drills/**/*.py") | sources("docs/**/figures/*.py")
    for file, text in (sources("docs/**/*.md") | sources("drills/*/*.md")).items():
        found |= {f"{sample.file}:{sample.line}": sample.code for sample in find_samples(text, file)}
    for file, text in sources("docs/labs/*.ipynb").items():
        cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
        found |= {f"{file} cell {number}": "".join(cell["source"]) for number, cell in enumerate(cells, 1)}
    return found


def test_the_judge_imports_the_standard_library_and_pytest_only() -> None:
    found = sources("src/judge/**/*.py")
    assert found
    assert foreign_to_the_runtime(found, "judge", ["pytest", "_pytest"]) == []


def test_the_toolkit_imports_the_standard_library_only() -> None:
    assert foreign_to_the_runtime(sources("src/toolkit/**/*.py"), "toolkit") == []


def test_only_the_pages_and_the_server_know_mkdocs() -> None:
    found = sources("src/**/*.py") | sources("scripts/**/*.py")
    assert set(knows_mkdocs(found)) <= {"src/playbook/pages.py", "src/playbook/serve.py", "scripts/hooks.py"}
    assert "src/playbook/pages.py" in knows_mkdocs(found)


def test_the_playbook_does_not_import_tests_or_scripts() -> None:
    assert imports_of_ours(sources("src/playbook/**/*.py"), {"tests", "scripts"}) == []


def test_content_imports_none_of_our_code() -> None:
    found = content()
    assert len(found) > 20
    assert imports_of_ours(found) == []


def test_scripts_hold_no_logic() -> None:
    for file, code in sources("scripts/*.py").items():
        defined = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.For)]
        assert defined == [], f"{file} holds logic; move it to src/playbook"


# TypeScript


IMPORT = re.compile(
    r"""^\s*(?:import|export)\s+(?P<type>type\s)?(?:[^;'"]*?\sfrom\s+)?["'](?P<from>[^"']+)["']"""
    r"""|\bimport\(\s*["'](?P<lazy>[^"']+)["']\s*\)""",
    re.MULTILINE,
)


def typescript_imports(code: str) -> list[tuple[str, bool]]:
    """What a TypeScript module imports, and whether it is for types alone."""
    bare = re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", code, flags=re.DOTALL | re.MULTILINE)
    return [(found["from"] or found["lazy"], bool(found["type"])) for found in IMPORT.finditer(bare)]


def target(file: str, wanted: str) -> str:
    """Path of an import relative to ``src/browser`` where it is one of ours, or the name as written."""
    if not wanted.startswith("."):
        return wanted
    return (ROOT / file).parent.joinpath(wanted).resolve().relative_to(ROOT / "src" / "browser").as_posix()


def imports_beyond(found: Sources, allowed: str) -> list[str]:
    """Imports that do not match the pattern ``allowed`` in full."""
    return [
        f"{file} imports {target(file, wanted)}"
        for file, code in found.items()
        for wanted, _ in typescript_imports(code)
        if not re.fullmatch(allowed, target(file, wanted))
    ]


def values_imported(found: Sources) -> list[str]:
    """Imports of more than types."""
    return [f"{file} imports {w}" for file, code in found.items() for w, types in typescript_imports(code) if not types]


def reached(found: Sources, start: str) -> set[str]:
    """The modules that run where ``start`` runs: what it imports as values, directly or not."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        file = waiting.pop()
        if file in found and file not in seen:
            seen.add(file)
            values = [wanted for wanted, types in typescript_imports(found[file]) if not types]
            waiting += [f"src/browser/{target(file, wanted)}.ts" for wanted in values]
    return seen


def touches(found: Sources, pattern: str) -> set[str]:
    """Modules that import what matches the pattern as a value."""
    return {
        file
        for file, code in found.items()
        for wanted, types in typescript_imports(code)
        if not types and re.fullmatch(pattern, wanted)
    }


PYODIDE = r"pyodide(?:/.*)?"
PAGE_STARTS = ("src/browser/main.ts", "src/browser/runner/client.ts", "src/browser/runner/frame.ts")
ELEMENTS = (
    r"elements/\w+|store/\w+|review/\w+|offline/(?:book|release)|runner/client|protocol|@generated/\w+"
    r"|@codemirror/[\w-]+|@lezer/[\w-]+|d3-\w+|valibot"
)
STORE = r"store/\w+|protocol|@generated/\w+|idb|valibot"
REVIEW = r"review/\w+|store/\w+|ts-fsrs"
OFFLINE = r"offline/\w+|workbox-[\w-]+"
RUNNER = rf"runner/\w+|store/kept_runtime|protocol|@generated/\w+|embedded:\w+|fzstd|{PYODIDE}"


def test_the_protocol_imports_types_only() -> None:
    found = sources("src/browser/protocol.ts")
    assert found
    assert values_imported(found) == []


def test_only_the_worker_touches_pyodide() -> None:
    found = {file: code for file, code in sources("src/browser/**/*.ts").items() if not file.endswith(".d.ts")}
    users = touches(found, PYODIDE)
    assert users
    assert users <= reached(found, "src/browser/runner/worker.ts")
    for start in PAGE_STARTS:
        assert users & reached(found, start) == set(), f"{start} would bring Pyodide into the page"


def test_only_the_store_touches_indexeddb() -> None:
    found = sources("src/browser/**/*.ts")
    knowing = {file for file, code in found.items() if re.search(r"\bindexedDB\b|[\"']idb[\"']", code)}
    assert knowing
    assert {file for file in knowing if not file.startswith("src/browser/store/")} == set()


@pytest.mark.parametrize(
    ("part", "allowed"),
    [("elements", ELEMENTS), ("store", STORE), ("review", REVIEW), ("runner", RUNNER), ("offline", OFFLINE)],
)
def test_each_part_of_the_page_imports_only_what_it_may(part: str, allowed: str) -> None:
    found = sources(f"src/browser/{part}/**/*.ts")
    assert found
    assert imports_beyond(found, allowed) == []


# Files


def too_long(found: Sources) -> list[str]:
    """Files that hold more than a reader keeps in the head."""
    return [f"{file} has {n} lines" for file, code in found.items() if (n := len(code.splitlines())) > MAX_LINES]


MACHINE = re.compile(r"(?<![\w.$}/-])/(?:home|Users|root|work)(?=/|[\"'\s]|$)(?:/[\w.-]+)?", re.MULTILINE)
HOSTS = re.compile(
    r"pypi\.(?:org|python\.org)|pythonhosted\.org|npmjs\.(?:org|com)|registry\.yarnpkg|jsdelivr\.net|unpkg\.com"
    r"|cdn\.pyodide|conda\.anaconda",
    re.IGNORECASE,
)
EXCEPTIONS = {
    "tests/playbook/test_locks.py": "seeds a path into a copy of a lock file",
    "src/browser/runner/interpreter.ts": "the home folder inside Pyodide's own file system",
}


def of_one_machine(found: Sources) -> list[str]:
    """Paths of somebody's machine and hosts of package registries."""
    return [
        f"{file}:{number}: {hit[0]}"
        for file, text in found.items()
        for number, line in enumerate(text.splitlines(), 1)
        for hit in [*MACHINE.finditer(line), *HOSTS.finditer(line)]
    ]


def test_no_file_of_code_is_too_long() -> None:
    code = re.compile(r"(?:src|tests|scripts)/.*\.(?:py|ts|mjs|js|css|html)")
    assert too_long({name: (ROOT / name).read_text("utf-8") for name in tracked() if code.fullmatch(name)}) == []


def test_nothing_generated_is_committed() -> None:
    generated = re.compile(r"(?:build|site|node_modules|\.venv|\.tools)/.*|(?:.*/)?__pycache__/.*|.*\.pyc")
    assert [name for name in tracked() if generated.fullmatch(name)] == []


def test_no_path_of_a_machine_and_no_registry_host_is_committed() -> None:
    found: Sources = {}
    for name in tracked():
        if name not in EXCEPTIONS:
            data = (ROOT / name).read_bytes()
            if b"\0" not in data:
                found[name] = data.decode("utf-8")
    assert of_one_machine(found) == []


def test_each_exception_is_still_needed() -> None:
    for name in EXCEPTIONS:
        assert of_one_machine({name: (ROOT / name).read_text(encoding="utf-8")}), f"{name} needs no exception"


# The rules find what is seeded

B = "src/browser"
HOME = "/ho" + "me/someone/project"
SEEDED: dict[str, Callable[[], object]] = {
    "judge imports ours": lambda: foreign_to_the_runtime({"a.py": "def f():\n    from playbook import x"}, "judge"),
    "judge imports numpy": lambda: foreign_to_the_runtime({"a.py": "import numpy.linalg"}, "judge", ["pytest"]),
    "mkdocs": lambda: knows_mkdocs({"a.py": "if True:\n    from mkdocs.config import base"}),
    "content": lambda: imports_of_ours({"docs/x.md:3": "import judge.run as r"}),
    "protocol": lambda: values_imported({f"{B}/protocol.ts": 'import { a } from "./b";'}),
    "protocol, side effect": lambda: values_imported({f"{B}/protocol.ts": 'import "./b";'}),
    "element": lambda: imports_beyond({f"{B}/elements/a.ts": 'import { a } from "../runner/sandbox";'}, ELEMENTS),
    "element, many lines": lambda: imports_beyond({f"{B}/elements/a.ts": 'import {\n  a,\n} from "idb";'}, ELEMENTS),
    "element, lazy": lambda: imports_beyond({f"{B}/elements/a.ts": 'await import("pyodide")'}, ELEMENTS),
    "store": lambda: imports_beyond({f"{B}/store/a.ts": 'export { a } from "../elements/dom";'}, STORE),
    "pyodide": lambda: touches({f"{B}/main.ts": 'import { loadPyodide } from "pyodide";'}, PYODIDE),
    "pyodide through another": lambda: (
        touches({f"{B}/b.ts": 'import x from "pyodide/ffi"'}, PYODIDE)
        & reached({f"{B}/main.ts": 'import "./b";', f"{B}/b.ts": 'import x from "pyodide/ffi"'}, f"{B}/main.ts")
    ),
    "length": lambda: too_long({"a.py": "x\n" * (MAX_LINES + 1)}),
    "path": lambda: of_one_machine({"a.py": f'open("{HOME}/x")'}),
    "host": lambda: of_one_machine({"a.lock": "https://pypi." + "org/simple"}),
}


@pytest.mark.parametrize("name", SEEDED)
def test_the_rule_finds_what_is_seeded(name: str) -> None:
    assert SEEDED[name]()


def test_the_rules_leave_the_innocent_alone() -> None:
    assert foreign_to_the_runtime({"a.py": "import re, judge.run\nfrom . import x"}, "judge") == []
    assert values_imported({f"{B}/protocol.ts": 'import type { A } from "@generated/verdict";'}) == []
    assert imports_beyond({f"{B}/elements/a.ts": '// import { a } from "idb"\nimport "./dom";'}, ELEMENTS) == []
    assert of_one_machine({"a.md": "- [Home](../home/index.md) and rework/root causes, teamwork/work"}) == []
