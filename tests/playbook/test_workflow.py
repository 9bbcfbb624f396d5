"""The workflow runs the same commands as a contributor, with no rights but those it needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.playbook.repository import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "site.yml"


def zizmor(folder: Path) -> tuple[int, str]:
    """Exit code and words of the audit."""
    tool = Path(sys.executable).with_name("zizmor")
    done = subprocess.run([tool, "--offline", "--no-progress", folder], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def workflow() -> dict[Any, Any]:
    """The workflow as data; YAML reads its key ``on`` as True."""
    found: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the workflow that a test may spoil."""
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    return Path(shutil.copy(WORKFLOW, tmp_path / ".github" / "workflows" / "site.yml"))


def test_zizmor_finds_nothing() -> None:
    code, words = zizmor(ROOT / ".github")
    assert code == 0, words


@pytest.mark.parametrize(
    ("old", "new", "audit"),
    [
        (r"actions/checkout@\w{40} # v[\d.]+", "actions/checkout@v6", "unpinned-uses"),
        (r"permissions:\n  contents: read\n", "permissions: write-all\n", "excessive-permissions"),
        (r"        with:\n          persist-credentials: false\n", "", "artipacked"),
        (r"  pull_request:\n", "  pull_request_target:\n", "dangerous-triggers"),
        (r"run: (python3 scripts/dev.py test)", r"run: echo ${{ github.head_ref }} && \1", "template-injection"),
    ],
)
def test_zizmor_finds_what_is_seeded(copy: Path, old: str, new: str, audit: str) -> None:
    text = copy.read_text(encoding="utf-8")
    assert zizmor(copy.parents[1])[0] == 0
    spoilt = re.sub(old, new, text, count=1)
    assert spoilt != text
    copy.write_text(spoilt, encoding="utf-8")
    code, words = zizmor(copy.parents[1])
    assert code != 0
    assert audit in words


def test_it_runs_on_pull_requests_and_on_main_only(workflow: dict[Any, Any]) -> None:
    assert workflow[True] == {"pull_request": None, "push": {"branches": ["main"]}}


def test_it_runs_the_contributors_commands(workflow: dict[Any, Any]) -> None:
    runs = {name: [s["run"] for s in job["steps"] if "run" in s] for name, job in workflow["jobs"].items()}
    assert runs == {
        "test": ["python3 scripts/dev.py test"],
        "build": ["python3 scripts/dev.py build"],
        "deploy": [],
    }


def test_only_deploy_may_write_and_only_to_pages(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    writes = {name: {k for k, v in job.get("permissions", {}).items() if v == "write"} for name, job in jobs.items()}
    assert writes == {"test": set(), "build": set(), "deploy": {"pages", "id-token"}}


def test_nothing_is_deployed_unless_all_passed_on_main(workflow: dict[Any, Any]) -> None:
    deploy = workflow["jobs"]["deploy"]
    assert deploy["needs"] == ["test", "build"]
    assert deploy["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"
    assert deploy["environment"]["name"] == "github-pages"
    upload = next(s for s in workflow["jobs"]["build"]["steps"] if "upload-pages-artifact" in s.get("uses", ""))
    assert upload["if"] == "github.event_name == 'push'"
    assert upload["with"]["path"] == "site"


def test_no_secret_stands_beside_contributors_code() -> None:
    assert "secrets" not in WORKFLOW.read_text(encoding="utf-8")


def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    used = re.findall(r"uses: (.+)", WORKFLOW.read_text(encoding="utf-8"))
    assert len(used) >= 6
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("name", ["fault", "drill"])
def test_issue_forms_ask_for_what_is_needed(name: str) -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8"))
    assert form["name"] and form["description"]
    fields = [part for part in form["body"] if part["type"] != "markdown"]
    assert len({part["id"] for part in fields}) == len(fields) >= 3
    assert any(part.get("validations", {}).get("required") for part in fields)
