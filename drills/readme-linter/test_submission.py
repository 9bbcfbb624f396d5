import random

import pytest
from submission import lint_readme

QUESTIONS = ("problem", "constraints", "baseline", "improvement", "next")


def report(**states: str) -> dict[str, str]:
    """All five questions; what is not named is missing."""
    return {question: states.get(question, "missing") for question in QUESTIONS}


def state_of_baseline(text: str) -> str:
    return lint_readme(f"# Baseline\n{text}\n")["baseline"]


@pytest.mark.example
def test_a_claim_without_a_quantity_is_vague():
    markdown = "# Problem\nAgents wait.\n## Baseline\nKeyword search: 29 of 40.\n## Better\nMuch faster.\n"
    assert lint_readme(markdown) == report(problem="answered", baseline="answered", improvement="vague")


@pytest.mark.example
def test_code_is_not_read_and_a_todo_says_nothing():
    markdown = "Results\n=======\nTODO\n\n```\n# baseline: 280 ms\n```\n"
    assert lint_readme(markdown) == report(improvement="vague")


def test_an_empty_file_misses_everything():
    assert lint_readme("") == report()


def test_prose_without_headings_answers_nothing():
    assert lint_readme("The problem is slow. Baseline 280 ms, better 160 ms, next: cost.\n") == report()


def test_a_complete_readme():
    markdown = (
        "# Terms assistant\nAsk about shipping terms.\n\n## Why\nAgents lose minutes a call.\n\n"
        "## Limits\nEvery sentence cites a clause.\n\n## Before\nKeyword search, 29 of 40.\n\n"
        "## What got better\n36 of 40, at 0.7 cents.\n\n## Roadmap\nTables are read badly.\n"
    )
    assert lint_readme(markdown) == dict.fromkeys(QUESTIONS, "answered")


def test_headings_may_be_underlined():
    markdown = "Problem\n---\nAgents wait.\n\nBaseline\n====\n280 ms\n"
    assert lint_readme(markdown) == report(problem="answered", baseline="answered")


def test_two_characters_are_no_underline_and_neither_is_a_mixture():
    assert lint_readme("Problem\n--\nAgents wait.\n\nBaseline\n=-=\n280 ms\n") == report()


def test_a_rule_after_a_blank_line_is_no_heading():
    markdown = "# Problem\n\n---\nAgents wait.\n"
    assert lint_readme(markdown) == report(problem="answered")


def test_a_rule_below_a_rule_is_no_heading():
    markdown = "# Problem\n\n---\n---\nAgents wait.\n"
    assert lint_readme(markdown) == report(problem="answered")


def test_a_hash_without_a_blank_is_no_heading():
    assert lint_readme("#problem\nAgents wait.\n####### Baseline\n280 ms\n") == report()


def test_headings_match_whole_words_in_any_case():
    markdown = "## THE PROBLEM\nAgents wait.\n## Nextcloud\nInstall it.\n## Beforehand\n280 ms\n"
    assert lint_readme(markdown) == report(problem="answered")


def test_a_heading_belongs_to_the_first_question_it_names():
    assert lint_readme("# Results against the baseline\n29 of 40\n") == report(baseline="answered")


def test_a_heading_without_text_is_vague():
    assert lint_readme("# Problem\n# Constraints\n\n# Next") == report(
        problem="vague", constraints="vague", next="vague"
    )


def test_another_heading_ends_the_text():
    markdown = "# Baseline\nKeyword search.\n### Set-up\nTakes 280 ms.\n"
    assert lint_readme(markdown) == report(baseline="vague")


def test_the_heading_itself_is_no_answer():
    assert lint_readme("# Baseline: 280 ms\n# Why we wait\n") == report(baseline="vague", problem="vague")


def test_two_headings_of_one_question_are_taken_together():
    markdown = "# Results\nFrom 280 ms.\n# Run\nmake all\n# Improvement\nMuch faster.\n"
    assert lint_readme(markdown) == report(improvement="answered")


def test_only_the_line_with_todo_or_tbd_says_nothing():
    assert lint_readme("# Problem\n- todo: ask\n\n# Next\nTBD, with numbers\nTables.\n") == report(
        problem="vague", next="answered"
    )
    assert state_of_baseline("TODO: measure, about 280 ms") == "vague"
    assert lint_readme("# Problem\nMethodology and todos.\n") == report(problem="answered")


def test_marks_without_a_letter_or_digit_are_no_answer():
    assert lint_readme("# Problem\n...\n***\n___\n") == report(problem="vague")


def test_every_unit_makes_a_quantity():
    texts = ("$0.02", "a fall of 43%", "12 %", "280 ms", "3.1 s.", "1,200 tokens", "0.7 cents", "29 of 40", "280ms")
    assert {text: state_of_baseline(text) for text in texts} == dict.fromkeys(texts, "answered")


def test_a_unit_may_stand_on_the_next_line():
    assert state_of_baseline("The call took 280\nms at p95.") == "answered"


def test_numbers_without_a_unit_are_no_quantity():
    texts = ("version 2", "in 2026", "280", "3 of them", "of 40", "280  ms", "s 280", "% of 3 runs")
    assert {text: state_of_baseline(text) for text in texts} == dict.fromkeys(texts, "vague")


def test_a_quantity_is_not_cut_out_of_a_longer_word():
    texts = ("p95 s", "v2 %", "5 samples", "12 msgs", "3 stages", "2 of 3rd")
    assert {text: state_of_baseline(text) for text in texts} == dict.fromkeys(texts, "vague")


def test_problem_and_next_need_no_quantity():
    assert lint_readme("# Problem\nAgents wait.\n# Next\nTables.\n") == report(problem="answered", next="answered")


def test_a_link_counts_by_its_text_only():
    assert state_of_baseline("See [the report](runs/280 ms.html).") == "vague"
    assert state_of_baseline("It took [280 ms](runs/report.html).") == "answered"
    assert lint_readme("# [Notes](baseline.md)\n280 ms\n## [Problem](notes.md)\nWaiting.\n") == report(
        problem="answered"
    )


def test_a_fence_may_be_indented_and_name_a_language():
    assert state_of_baseline("Run:\n  ```console\n  time: 280 ms\n  ```\n") == "vague"


def test_text_after_a_fence_counts_again():
    assert state_of_baseline("```\nmake\n```\nIt took 280 ms.") == "answered"


def test_a_fence_left_open_runs_to_the_end():
    assert lint_readme("# Baseline\n```\n280 ms\n# Problem\nAgents wait.\n") == report(baseline="vague")


def test_a_fence_is_no_text_above_a_rule():
    assert lint_readme("# Problem\n```\nbaseline\n```\n---\nAgents wait.\n") == report(problem="answered")


def test_random_readmes_are_read_as_they_were_made():
    source = random.Random(4)
    titles = {"problem": "Why", "constraints": "Limits", "baseline": "Before", "improvement": "Results", "next": "Next"}
    texts = {"answered": "It took 280 ms.", "vague": "TODO: 12 s"}
    for _ in range(50):
        expected, parts = report(), ["# A project\nSome words, 5 s.\n"]
        for question in source.sample(QUESTIONS, k=source.randint(0, 5)):
            expected[question] = source.choice(["answered", "vague"])
            title = source.choice([f"## {titles[question]}\n", f"{titles[question]}\n-----\n"])
            noise = source.choice(["", "```\n# Baseline\n9 ms\n```\n", "\n---\n"])
            parts.append(title + noise + texts[expected[question]] + "\n")
        assert lint_readme("".join(parts)) == expected


@pytest.mark.gate
def test_words_in_code_and_links_answer_nothing():
    markdown = (
        "# Terms assistant\n[baseline, 29 of 40](results.md#baseline) and the problem of what comes next.\n\n"
        "```python\n# Problem: agents wait\n# Baseline\nlimits = {'p95': '280 ms'}\n```\n\n"
        "## [Setup](docs/requirements.md)\n```console\n$ pip install -r requirements.txt\n"
        "# Results\n$ make  # 12 s\n```\n"
        "## Better\nSee [the results](runs/12 ms/from-29 of 40.html) and [$](cost-$3.md).\n"
    )
    assert lint_readme(markdown) == report(improvement="vague")
