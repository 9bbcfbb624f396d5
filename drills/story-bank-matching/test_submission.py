import copy
import random
from itertools import combinations, permutations

import pytest
from submission import assign_stories

BANK = {
    "latency": {"ownership", "debugging", "prioritisation"},
    "rollback": {"ownership", "failure and recovery", "debugging"},
    "metric dispute": {"conflict", "influence", "cross-functional work"},
    "labels": {"ambiguity", "cross-functional work"},
    "hidden listings": {"ethics and safety"},
    "canary habit": {"influence", "prioritisation"},
}


def uncovered_by(stories: dict[str, set[str]], competencies: list[str]) -> list[str]:
    """What the submission leaves uncovered; its assignment has to be a valid one."""
    told, uncovered = assign_stories(stories, competencies)
    assert sorted([*told, *uncovered]) == sorted(competencies), "each question is covered or listed, once"
    assert all(competency in stories[story] for competency, story in told.items()), "each story serves its question"
    assert len(set(told.values())) == len(told), "no story is told twice"
    return uncovered


def chain(length: int) -> tuple[dict[str, set[str]], list[str]]:
    """Story i serves questions i and i + 1, and one more story the first: covering the last question moves them all."""
    questions = [f"question {place}" for place in range(length)]
    stories = {f"story {place}": set(questions[place : place + 2]) for place in range(length - 1)}
    return stories | {"spare": {questions[0]}}, questions


def by_trying_every_choice(stories: dict[str, set[str]], competencies: list[str]) -> list[str]:
    """The contract, word for word: most questions first, then the earliest; combinations come in that order."""
    for size in range(min(len(competencies), len(stories)), -1, -1):
        for chosen in combinations(competencies, size):
            for order in permutations(stories, size):
                if all(competency in stories[story] for competency, story in zip(chosen, order, strict=True)):
                    return [competency for competency in competencies if competency not in chosen]
    raise AssertionError("covering nothing is always possible")


@pytest.mark.example
def test_the_versatile_story_is_kept_for_the_question_that_needs_it():
    stories = {"metric dispute": {"influence", "conflict"}, "canary habit": {"influence"}}
    told = {"influence": "canary habit", "conflict": "metric dispute"}
    assert assign_stories(stories, ["influence", "conflict"]) == (told, [])


@pytest.mark.example
def test_one_story_covers_the_earlier_question():
    asked = ["ownership", "failure and recovery", "ethics and safety"]
    told = {"ownership": "rollback"}
    assert assign_stories({"rollback": {"ownership", "failure and recovery"}}, asked) == (told, asked[1:])


def test_no_questions_need_no_stories():
    assert assign_stories(BANK, []) == ({}, [])


def test_an_empty_bank_covers_nothing():
    assert assign_stories({}, ["ownership", "conflict"]) == ({}, ["ownership", "conflict"])


def test_a_story_without_tags_serves_nobody():
    assert assign_stories({"untold": set()}, ["ownership"]) == ({}, ["ownership"])


def test_one_story_and_one_question():
    assert assign_stories({"rollback": {"debugging", "ownership"}}, ["ownership"]) == ({"ownership": "rollback"}, [])


def test_a_competency_that_no_story_serves_stays_uncovered():
    assert uncovered_by(BANK, ["ownership", "patience", "ambiguity"]) == ["patience"]


def test_six_questions_of_the_bank_all_get_a_story():
    asked = ["influence", "conflict", "ownership", "debugging", "ambiguity", "ethics and safety"]
    assert uncovered_by(BANK, asked) == []


def test_more_questions_than_stories():
    asked = ["ownership", "debugging", "failure and recovery", "prioritisation", "influence", "conflict", "ambiguity"]
    # "hidden listings" serves none of them, so five are covered; ownership and debugging use up what failure needs
    assert uncovered_by(BANK, asked) == ["failure and recovery", "conflict"]


def test_equal_stories_are_all_used():
    stories = {"first": {"conflict", "ambiguity"}, "second": {"conflict", "ambiguity"}}
    assert uncovered_by(stories, ["ambiguity", "conflict"]) == []


def test_a_later_question_never_takes_the_place_of_an_earlier_one():
    stories = {"rollback": {"debugging", "ownership"}}
    assert uncovered_by(stories, ["debugging", "ownership"]) == ["ownership"]
    assert uncovered_by(stories, ["ownership", "debugging"]) == ["debugging"]
    stories = {"first": {"ownership", "ambiguity"}, "second": {"ownership", "conflict"}}
    assert uncovered_by(stories, ["ownership", "conflict", "ambiguity"]) == ["ambiguity"]


def test_a_question_with_many_stories_comes_first_if_it_is_asked_first():
    stories = {"first": {"ownership"}, "second": {"ownership", "conflict"}, "third": {"conflict", "ambiguity"}}
    assert uncovered_by(stories, ["ownership", "conflict", "ambiguity"]) == []
    stories = {"first": {"ownership", "conflict"}, "second": {"ownership", "ambiguity"}}
    assert uncovered_by(stories, ["ownership", "conflict", "ambiguity"]) == ["ambiguity"]


def test_two_stories_have_to_move_for_the_last_question():
    stories = {"first": {"a", "b"}, "second": {"b", "c"}, "third": {"a"}}
    assert uncovered_by(stories, ["a", "b", "c"]) == []


def test_a_search_that_failed_does_not_spoil_the_next():
    stories = {"first": {"a", "b", "d"}, "second": {"d"}}
    assert uncovered_by(stories, ["a", "b", "d"]) == ["b"]
    stories = {"first": {"a", "b", "c"}, "second": {"a", "b"}, "third": {"a"}}
    assert uncovered_by(stories, ["a", "b", "x", "c"]) == ["x"]


def test_the_bank_and_the_questions_are_left_as_they_were():
    stories, asked = copy.deepcopy(BANK), ["influence", "conflict"]
    assign_stories(stories, asked)
    assert (stories, asked) == (BANK, ["influence", "conflict"])


def test_random_banks_agree_with_trying_every_choice():
    source = random.Random(21)
    for _ in range(60):
        asked = list("abcde"[: source.randint(1, 5)])
        stories = {
            f"story {place}": set(source.sample("abcdef", k=source.randint(0, 3)))
            for place in range(source.randint(0, 5))
        }
        assert uncovered_by(stories, asked) == by_trying_every_choice(stories, asked)


@pytest.mark.gate
def test_a_chain_of_a_hundred_and_fifty_stories_moves_as_a_whole():
    stories, questions = chain(150)
    assert uncovered_by(stories, questions) == []


@pytest.mark.gate
def test_two_hundred_questions_compete_for_half_as_many_stories():
    source = random.Random(8)
    questions = [f"question {place}" for place in range(200)]
    # every story serves some of the first 150 questions; a hundred stories cannot cover more than a hundred
    stories = {f"story {place}": {questions[place], *source.sample(questions[:150], k=40)} for place in range(100)}
    assert uncovered_by(stories, questions) == questions[100:]
