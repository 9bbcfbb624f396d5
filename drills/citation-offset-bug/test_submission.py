import random
from unicodedata import normalize

import pytest
from submission import cite, locate, normalize_with_map

SHY, ACUTE = "\u00ad", "\u0301"
LEAVE = f"Carry{SHY}over\r\n\r\nYou have up to 5 unused days.\r\nThey lapse on 31 March, cafe{ACUTE} vouchers in May."


def by_the_statement(text: str) -> str:
    """The normalized text alone, rule after rule, without a thought for positions."""
    out = ""
    for char in text.replace(SHY, ""):
        joined = normalize("NFC", out[-1:] + char)
        out = out[:-1] + joined if len(joined) == 1 and out and "\u0300" <= char <= "\u036f" else out + char
    return " ".join(out.split())


def found(document, version, start, end):
    return {"id": f"{document}@{version}#{start}-{end}", "start": start, "end": end}


def place(text, quote):
    """The offsets of a quote, whatever its id."""
    answer = cite("leave-2026", 3, text, quote)
    return answer and (answer["start"], answer["end"])


@pytest.mark.example
def test_offsets_count_in_the_text_that_readers_see():
    text = f"Carry{SHY}over:\r\n  up to 5\tdays"
    assert cite("leave-2026", 3, text, "up to 5 days") == found("leave-2026", 3, 15, 27)


@pytest.mark.example
def test_an_accent_and_a_double_space_stand_for_two_characters():
    assert normalize_with_map(f"Cafe{ACUTE}  bar ") == ("Café bar", [0, 1, 2, 3, 5, 7, 8, 9, 10])


@pytest.mark.example
def test_the_quote_from_the_report():
    start = LEAVE.index("up to 5")
    assert place(LEAVE, "up to 5 unused days") == (start, start + 19)


def test_a_plain_text_is_its_own_map():
    assert normalize_with_map("ab c") == ("ab c", [0, 1, 2, 3, 4])


def test_no_text():
    assert normalize_with_map("") == ("", [0])


def test_nothing_but_white_space():
    assert normalize_with_map(" \t ")[0] == ""


def test_one_character():
    assert normalize_with_map("a") == ("a", [0, 1])


def test_white_space_at_both_ends_belongs_to_nobody():
    assert normalize_with_map("\t ab\r\n ") == ("ab", [2, 3, 4])


def test_a_soft_hyphen_belongs_to_the_character_before_it():
    assert normalize_with_map(f"co{SHY}op{SHY}") == ("coop", [0, 1, 3, 4, 6])


def test_a_soft_hyphen_at_the_beginning_belongs_to_nobody():
    assert normalize_with_map(f"{SHY}ab") == ("ab", [1, 2, 3])


def test_a_soft_hyphen_inside_white_space_leaves_it_one_run():
    assert normalize_with_map(f"a {SHY} b") == ("a b", [0, 1, 4, 5])


def test_white_space_at_the_end_takes_a_soft_hyphen_along():
    assert normalize_with_map(f"ab {SHY}") == ("ab", [0, 1, 2])


def test_an_accent_is_joined_across_a_soft_hyphen():
    assert normalize_with_map(f"e{SHY}{ACUTE}t") == ("ét", [0, 3, 4])


def test_two_accents_on_one_letter():
    assert normalize_with_map("o\u0302\u0301!") == ("ố!", [0, 3, 4])


def test_an_accent_without_a_common_form_stays():
    assert normalize_with_map(f"x{ACUTE}y") == (f"x{ACUTE}y", [0, 1, 2, 3])


def test_an_accent_at_the_beginning_stays():
    assert normalize_with_map(f"{ACUTE}e") == (f"{ACUTE}e", [0, 1, 2])


def test_composed_letters_stay_as_they_are():
    assert normalize_with_map("é ü") == ("é ü", [0, 1, 2, 3])


def test_carriage_return_and_line_feed_are_one_run():
    assert normalize_with_map("a\r\nb\rc") == ("a b c", [0, 1, 3, 4, 5, 6])


def test_a_quote_that_ends_in_an_accent():
    assert place(f"One cafe{ACUTE} a day", "café") == (4, 9)


def test_a_quote_may_use_the_other_form_of_an_accent():
    assert place("One café a day", f"cafe{ACUTE} a") == (4, 10)


def test_a_quote_at_the_beginning():
    assert place("  Ask two weeks ahead.", "Ask two") == (2, 9)


def test_a_quote_at_the_end():
    assert place("Ask two\nweeks ahead.  ", "weeks ahead.") == (8, 20)


def test_the_whole_text_as_a_quote():
    assert place(" Ask  now ", "Ask now") == (1, 9)


def test_the_first_of_two_places():
    assert place("no, no", "no") == (0, 2)


@pytest.mark.parametrize("quote", ["", " \r\n", SHY])
def test_an_empty_quote_is_nowhere(quote):
    assert cite("a", 1, "Ask now", quote) is None


def test_words_that_do_not_occur_are_nowhere():
    assert cite("a", 1, "Ask now", "Ask later") is None


def test_case_is_not_changed():
    assert cite("a", 1, "Ask now", "ask now") is None


def test_two_versions_never_share_an_id():
    ids = [cite("leave-2026", version, "Up to 5 days", "5 days")["id"] for version in (3, 4, 12)]
    assert ids == ["leave-2026@3#6-12", "leave-2026@4#6-12", "leave-2026@12#6-12"]


def test_the_id_holds_the_offsets_of_the_original():
    assert cite("a", 2, "\r\n\r\nAsk  now", "now") == found("a", 2, 9, 12)


def test_equal_words_in_two_places_get_two_ids():
    text = "In May: ask. In June: ask"
    ids = [cite("a", 1, text, quote)["id"] for quote in ("May: ask", "June: ask")]
    assert ids == ["a@1#3-11", "a@1#16-25"]


@pytest.mark.parametrize(
    ("span", "expected"), [((0, 1), (0, 1)), ((3, 4), (3, 5)), ((4, 5), (5, 7)), ((0, 8), (0, 10)), ((3, 6), (3, 8))]
)
def test_a_span_ends_where_its_last_character_ends(span, expected):
    assert locate(span, normalize_with_map(f"Cafe{ACUTE}  bar ")[1]) == expected


@pytest.mark.gate
def test_every_span_of_two_hundred_documents_comes_back():
    source = random.Random(14)
    for _ in range(200):
        text = "".join(
            source.choices(["a", "e", "e", "x", " ", "\t", "\r\n", SHY, ACUTE, "é"], k=source.randint(0, 12))
        )
        clean, mapping = normalize_with_map(text)
        assert (clean, len(mapping)) == (by_the_statement(text), len(clean) + 1)
        for start in range(len(clean)):
            for end in range(start + 1, len(clean) + 1):
                first, last = locate((start, end), mapping)
                assert by_the_statement(text[first:last]) == clean[start:end].strip()


@pytest.mark.gate
def test_a_quote_deep_in_a_long_document():
    text = f"Re{SHY}gel {ACUTE}\r\n\r\n" * 10_000 + f"Nur in Cafe{ACUTE}s  erlaubt\r\n" + "Ende. " * 10_000
    start = text.index("Nur")
    assert place(text, "Nur in Cafés erlaubt") == (start, start + 22)
