import copy
import random

import pytest
from submission import classify_requirements

STRONG = ("own", "lead", "design", "build", "run", "production", "on call")
WEAK = ("familiarity", "exposure", "interest", "some", "a plus", "nice to have")
TOOLS = ("pytorch", "kubernetes", "feature store", "airflow", "spark", "gpu")


def labels(sections: dict[str, list[str]]) -> list[tuple[str | None, str | None]]:
    """(label, evidence) of every line, which is easier to read than the dicts."""
    return [(row["label"], row["evidence"]) for row in classify_requirements(sections)]


def requirement(line: str) -> tuple[str | None, str | None]:
    return labels({"requirements": [line]})[0]


def by_searching_padded_text(sections: dict[str, list[str]]) -> list[tuple[str, str | None]]:
    """The contract, word for word, for lower-case lines of words and single blanks."""

    def first(markers: list[str] | tuple[str, ...], line: str) -> str | None:
        padded, found = f" {line} ", []
        for marker in markers:
            at = padded.find(f" {marker} ")
            while at >= 0:
                if padded[:at].split()[-1:] not in (["no"], ["not"], ["without"]):
                    found.append((at, marker))
                at = padded.find(f" {marker} ", at + 1)
        return min(found)[1] if found else None

    duties = dict.fromkeys(sections.get("responsibilities", []))
    core = [tool for tool in TOOLS if len([line for line in duties if first([tool], line)]) > 1]
    answer: list[tuple[str, str | None]] = []
    for section, lines in sections.items():
        for line in lines:
            weak, strong, tool = first(WEAK, line), first(STRONG, line), first(core, line)
            if section not in ("responsibilities", "requirements") or not (weak or strong or tool):
                answer.append(("context", None))
            else:
                answer.append(("can_learn", weak) if weak else ("must", strong or tool))
    return answer


@pytest.mark.example
def test_where_a_word_stands_decides():
    sections = {
        "responsibilities": ["Train models on Kubernetes.", "Move Kubernetes jobs without losing runs."],
        "requirements": ["Kubernetes at a well-known scale.", "Production Airflow is nice to have."],
        "benefits": ["Kubernetes meetup, run club."],
    }
    assert classify_requirements(sections) == [
        {"line": "Train models on Kubernetes.", "label": "must", "evidence": "kubernetes"},
        {"line": "Move Kubernetes jobs without losing runs.", "label": "must", "evidence": "kubernetes"},
        {"line": "Kubernetes at a well-known scale.", "label": "must", "evidence": "kubernetes"},
        {"line": "Production Airflow is nice to have.", "label": "can_learn", "evidence": "nice to have"},
        {"line": "Kubernetes meetup, run club.", "label": "context", "evidence": None},
    ]


@pytest.mark.example
def test_a_negated_marker_does_not_count():
    sections = {"requirements": ["No on-call.", "On-call one week in six."]}
    assert labels(sections) == [("context", None), ("must", "on call")]


def test_no_sections_give_no_lines():
    assert classify_requirements({}) == []


def test_empty_sections_give_no_lines():
    assert classify_requirements({"responsibilities": [], "requirements": []}) == []


def test_an_empty_line_is_context():
    assert classify_requirements({"requirements": [""]}) == [{"line": "", "label": "context", "evidence": None}]


def test_responsibilities_may_be_missing():
    assert labels({"requirements": ["Lead it.", "Spark."]}) == [("must", "lead"), ("context", None)]


def test_lines_keep_the_order_of_their_sections():
    sections = {"benefits": ["Sports."], "requirements": ["Some Spark."], "responsibilities": ["Run it.", "Own it."]}
    assert labels(sections) == [("context", None), ("can_learn", "some"), ("must", "run"), ("must", "own")]


def test_a_weak_marker_wins_over_a_strong_one_wherever_it_stands():
    assert requirement("Design experience is a plus.") == ("can_learn", "a plus")
    assert requirement("Nice to have: you lead a team.") == ("can_learn", "nice to have")


def test_a_weak_marker_wins_over_a_core_tool():
    sections = {"responsibilities": ["Spark jobs.", "Tune Spark."], "requirements": ["Exposure to Spark."]}
    assert labels(sections)[-1] == ("can_learn", "exposure")


def test_a_strong_marker_is_named_before_a_core_tool():
    sections = {"responsibilities": ["Spark jobs that you own.", "Tune Spark."]}
    assert labels(sections) == [("must", "own"), ("must", "spark")]


def test_the_evidence_stands_first_in_the_line():
    assert requirement("Run what you build, and own it.") == ("must", "run")
    assert requirement("Interest in agents, some familiarity with Ray.") == ("can_learn", "interest")


def test_the_first_core_tool_of_a_line_is_the_evidence():
    sections = {"responsibilities": ["Spark to PyTorch.", "PyTorch after Spark."]}
    assert labels(sections) == [("must", "spark"), ("must", "pytorch")]


def test_a_tool_named_in_one_responsibility_is_not_core():
    sections = {"responsibilities": ["GPU jobs on a GPU, GPU by GPU."], "requirements": ["GPU."]}
    assert labels(sections) == [("context", None), ("context", None)]


def test_three_responsibilities_make_a_core_tool_as_well():
    sections = {"responsibilities": ["GPU jobs.", "GPU cost.", "GPU faults."]}
    assert labels(sections) == [("must", "gpu")] * 3


def test_a_repeated_line_makes_no_core_tool():
    sections = {"responsibilities": ["Tune Airflow.", "tune airflow"], "requirements": ["Airflow."]}
    assert labels(sections) == [("context", None)] * 3


def test_tools_repeated_outside_responsibilities_are_not_core():
    sections = {
        "responsibilities": ["GPU jobs."],
        "requirements": ["GPU basics.", "GPU kernels."],
        "benefits": ["GPU lab.", "GPU meetup."],
    }
    assert labels(sections) == [("context", None)] * 5


def test_a_negated_tool_is_not_named():
    sections = {
        "responsibilities": ["Ship jobs without Kubernetes.", "Kubernetes jobs."],
        "requirements": ["Kubernetes"],
    }
    assert labels(sections) == [("context", None)] * 3


def test_tools_of_two_words_can_be_core():
    sections = {"responsibilities": ["Backfill the feature-store.", "Feature store cost.", "Store every feature."]}
    assert labels(sections) == [("must", "feature store"), ("must", "feature store"), ("context", None)]


def test_only_the_word_directly_before_negates():
    assert requirement("No drama: own it.") == ("must", "own")


def test_a_negation_at_the_end_of_a_line_touches_nothing():
    assert requirement("Own the cluster? Some say no") == ("can_learn", "some")
    assert requirement("Production systems: yes or no") == ("must", "production")


def test_not_and_without_negate_too_and_a_later_mention_may_count():
    assert requirement("You will not run a team.") == ("context", None)
    assert requirement("Without production access, no lead time.") == ("context", None)
    assert requirement("No lead time, but you lead the review.") == ("must", "lead")


def test_unknown_sections_are_context():
    assert labels({"about us": ["We own production and lead the market."]}) == [("context", None)]


def test_the_sections_are_left_as_they_were():
    sections = {"responsibilities": ["Own Spark.", "Own Spark."], "benefits": []}
    before = copy.deepcopy(sections)
    classify_requirements(sections)
    assert sections == before


def test_random_postings_agree_with_searching_padded_text():
    source = random.Random(9)
    words = ["own", "owner", "lead", "no", "no", "on", "call", "some", "a", "plus", "spark", "gpu", "feature", "store"]
    for _ in range(60):
        sections = {
            name: [" ".join(source.choices(words, k=source.randint(0, 6))) for _ in range(source.randint(0, 4))]
            for name in ("responsibilities", "requirements", "benefits")
        }
        assert labels(sections) == by_searching_padded_text(sections)


@pytest.mark.gate
def test_lookalikes_are_no_evidence():
    lines = [
        "A well-known, fast-growing company in a renowned place.",
        "Designated parking; misleading traffic stays outside.",
        "Co-productions with theatres, prune trees, rebuilding soon.",
        "Somehow interesting, a plush office, overexposure to sparkling GPUs.",
    ]
    sections = {"responsibilities": lines, "requirements": lines}
    assert labels(sections) == [("context", None)] * 8
