import copy
import random

import pytest
from submission import verify

LEASE = "The tenant shall give  notice\nof “three months”."
LANDLORD = "The landlord may enter"
CHUNKS = {"lease-4": LEASE, "lease-5": LANDLORD, "lease-6": "after written notice only."}


def sentence(*citations):
    return {"text": "A claim.", "citations": list(citations)}


def cite(chunk_id, quote, start=None, end=None):
    citation = {"id": chunk_id, "quote": quote}
    return citation if start is None else {**citation, "start": start, "end": end}


def result_for_one(check):
    """The result for an answer of one sentence with one citation."""
    good = check == "supported"
    return {
        "checks": [[check]],
        "unsupported": [] if good else [0],
        "coverage": 1.0 if good else 0.0,
        "precision": 1.0 if good else 0.0,
    }


@pytest.mark.example
def test_quotes_and_white_space_may_differ():
    answer = [sentence(cite("lease-4", 'notice of "three months"', 23, 47)), sentence()]
    expected = {"checks": [["supported"], []], "unsupported": [1], "coverage": 0.5, "precision": 1.0}
    assert verify(answer, {"lease-4": LEASE}) == expected


@pytest.mark.example
def test_each_failed_citation_says_why():
    answer = [sentence(cite("lease-4", "pets are allowed"), cite("lease-9", "pets"), {"id": "lease-4"})]
    expected = {
        "checks": [["not_found", "unknown_id", "weak"]],
        "unsupported": [0],
        "coverage": 0.0,
        "precision": 0.0,
    }
    assert verify(answer, {"lease-4": LEASE}) == expected


def test_no_sentences_have_no_coverage():
    assert verify([], CHUNKS) == {"checks": [], "unsupported": [], "coverage": None, "precision": None}


def test_sentences_without_citations_have_no_precision():
    expected = {"checks": [[], []], "unsupported": [0, 1], "coverage": 0.0, "precision": None}
    assert verify([sentence(), sentence()], CHUNKS) == expected


def test_words_copied_exactly_are_supported():
    assert verify([sentence(cite("lease-5", "The landlord may"))], CHUNKS) == result_for_one("supported")


def test_case_does_not_matter():
    assert verify([sentence(cite("lease-5", "the LANDLORD"))], CHUNKS) == result_for_one("supported")


def test_a_curly_apostrophe_is_an_apostrophe():
    chunks = {"a": "The tenant’s deposit"}
    assert verify([sentence(cite("a", "tenant's deposit"))], chunks) == result_for_one("supported")


def test_an_empty_quote_is_no_support():
    assert verify([sentence(cite("lease-4", " \n "))], CHUNKS) == result_for_one("empty_quote")


def test_a_quote_of_none_is_weak():
    assert verify([sentence(cite("lease-4", None))], CHUNKS) == result_for_one("weak")


def test_a_quote_from_another_chunk_is_not_found():
    assert verify([sentence(cite("lease-4", "the landlord"))], CHUNKS) == result_for_one("not_found")


def test_a_quote_across_two_chunks_is_not_found():
    assert verify([sentence(cite("lease-5", "may enter after"))], CHUNKS) == result_for_one("not_found")


def test_words_in_another_order_are_not_found():
    assert verify([sentence(cite("lease-5", "landlord the"))], CHUNKS) == result_for_one("not_found")


def test_offsets_of_other_words_are_wrong():
    assert verify([sentence(cite("lease-5", "landlord", 0, 8))], CHUNKS) == result_for_one("wrong_offsets")


def test_offsets_count_in_the_original_text():
    chunks = {"a": "  Fees:\n\n  are due"}
    assert verify([sentence(cite("a", "are due", 11, 18))], chunks) == result_for_one("supported")


def test_offsets_from_the_end_are_wrong():
    assert verify([sentence(cite("lease-5", "may", -9, -6))], CHUNKS) == result_for_one("wrong_offsets")


def test_offsets_may_cover_the_whole_text():
    assert verify([sentence(cite("lease-5", LANDLORD, 0, 22))], CHUNKS) == result_for_one("supported")


def test_an_end_beyond_the_text_is_wrong():
    assert verify([sentence(cite("lease-5", "enter", 17, 99))], CHUNKS) == result_for_one("wrong_offsets")


def test_an_empty_span_is_wrong():
    assert verify([sentence(cite("lease-5", "the", 0, 0))], CHUNKS) == result_for_one("wrong_offsets")


def test_the_same_chunk_can_be_cited_twice_in_a_sentence():
    answer = [sentence(cite("lease-5", "the landlord"), cite("lease-5", "the dog"))]
    expected = {"checks": [["supported", "not_found"]], "unsupported": [], "coverage": 1.0, "precision": 0.5}
    assert verify(answer, CHUNKS) == expected


def test_one_supported_citation_supports_its_sentence():
    answer = [sentence({"id": "lease-5"}, cite("lease-6", "written notice")), sentence({"id": "lease-5"})]
    expected = {"checks": [["weak", "supported"], ["weak"]], "unsupported": [1], "coverage": 0.5, "precision": 1 / 3}
    assert verify(answer, CHUNKS) == expected


def test_the_arguments_are_left_as_they_were():
    answer, chunks = [sentence(cite("lease-4", "“Three  Months”", 33, 47), {"id": "x"})], dict(CHUNKS)
    before = copy.deepcopy((answer, chunks))
    verify(answer, chunks)
    assert (answer, chunks) == before


@pytest.mark.gate
def test_a_thousand_citations_of_three_long_chunks():
    source = random.Random(9)
    vocabulary = ["".join(source.choices("abcdefghijklmnop", k=source.randint(6, 10))) for _ in range(2_000)]
    words = {name: source.choices(vocabulary, k=100_000) for name in ("north", "south", "west")}
    chunks = {name: "\n ".join(found).upper() for name, found in words.items()}
    answer, checks = [], []
    for number in range(1_000):
        name = source.choice(["north", "south", "west"])
        place = source.randrange(99_000)
        invented = ["zebra"] if number % 10 == 9 else []
        answer.append(sentence(cite(name, "  ".join(words[name][place : place + 8] + invented))))
        checks.append(["not_found" if invented else "supported"])
    unsupported = list(range(9, 1_000, 10))
    expected = {"checks": checks, "unsupported": unsupported, "coverage": 0.9, "precision": 0.9}
    assert verify(answer, chunks) == expected
