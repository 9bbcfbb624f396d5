import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest
from submission import watch

Minute = dict[str, float | None]

RULE = {
    "page": {"limit": 120, "short": 2, "long": (3, 5)},
    "ticket": {"limit": 100, "short": 3, "long": (6, 10)},
    "clear": {"limit": 90, "last": (2, 3)},
    "missing": 2,
}
SLOW = {
    "page": {"limit": 120, "short": 3, "long": (8, 15)},
    "ticket": {"limit": 100, "short": 3, "long": (55, 60)},
    "clear": {"limit": 100, "last": (8, 10)},
    "missing": 5,
}


def p99(*values: float | None) -> list[Minute]:
    return [{"p99": value} for value in values]


def seen(*values: float | None, silences: tuple[tuple[int, int], ...] = ()) -> list[tuple[int, str]]:
    """(minute, action) of the one signal, with the small rule."""
    return [(t, action) for t, signal, action in watch({"p99": RULE}, list(silences), p99(*values)) if signal == "p99"]


def by_reading_the_log(rule: dict[str, Any], silences: list[Any], minutes: list[Minute]) -> list[tuple[int, str, str]]:
    """The contract, with the whole log read again in each minute."""
    sent: list[tuple[int, str, str]] = []
    for t in range(len(minutes)):
        if any(t in range(start, end) for start, end in silences):
            continue
        log = [minute.get("p99") for minute in minutes[: t + 1]]

        def count(window: int, test: Any, log: Any = log) -> int:
            return len([value for value in log[-window:] if test(value)])

        def breached(level: dict[str, Any], count: Any = count) -> bool:
            def above(value: Any) -> bool:
                return value is not None and value > level["limit"]

            n, m = level["long"]
            return count(level["short"], above) == level["short"] and count(m, above) >= n

        absent = [action for _, signal, action in sent if signal == "missing p99"]
        if absent[-1:] != ["ticket"] and count(rule["missing"], lambda value: value is None) == rule["missing"]:
            sent.append((t, "missing p99", "ticket"))
        elif absent[-1:] == ["ticket"] and log[-1] is not None:
            sent.append((t, "missing p99", "clear"))
        state = [action for _, signal, action in sent if signal == "p99"][-1:]
        n, m = rule["clear"]["last"]
        if state != ["page"] and breached(rule["page"]):
            sent.append((t, "p99", "page"))
        elif state not in (["page"], ["ticket"]) and breached(rule["ticket"]):
            sent.append((t, "p99", "ticket"))
        elif (
            state in (["page"], ["ticket"])
            and count(m, lambda value: value is not None and value <= rule["clear"]["limit"]) >= n
        ):
            sent.append((t, "p99", "clear"))
    return sent


class Counted(float):
    """A number that knows how many of its kind somebody still holds."""

    alive = 0

    def __init__(self, _value: float) -> None:
        Counted.alive += 1

    def __del__(self) -> None:
        Counted.alive -= 1


@pytest.mark.example
def test_a_sustained_breach_pages_once_and_is_cleared():
    minutes = p99(130, 80, 130, 130, 130, 80, 130, 85, 70)
    assert watch({"p99": RULE}, [], minutes) == [(3, "p99", "page"), (7, "p99", "clear")]


@pytest.mark.example
def test_a_breach_that_outlasts_the_silence_is_reported_at_its_end():
    minutes = p99(130, 80, 130, 130, 130, 80, 130, 85, 70)
    assert watch({"p99": RULE}, [(2, 4)], minutes) == [(4, "p99", "page"), (7, "p99", "clear")]


def test_no_minutes_send_nothing():
    assert watch({"p99": RULE}, [], []) == []


def test_no_rules_send_nothing():
    assert watch({}, [], p99(500, 500, 500, 500)) == []


def test_calm_minutes_send_nothing():
    assert seen(80, 85, 90, 70, 80, 80) == []


def test_the_first_minutes_page_as_soon_as_enough_is_known():
    assert seen(130, 130, 130, 130) == [(2, "page")]


def test_exactly_the_limit_is_no_breach():
    assert seen(120, 120, 120, 120, 120) == []


def test_a_spike_of_two_minutes_is_no_page():
    assert seen(80, 80, 500, 500, 80, 80, 80) == []


def test_what_is_over_is_not_paged():
    assert seen(130, 80, 130, 80, 130, 80, 80) == []


def test_flapping_around_the_limit_makes_a_ticket_and_no_page():
    assert seen(130, 110, 130, 110, 130, 110, 130, 110) == [(5, "ticket")]


def test_a_mild_decline_is_a_ticket():
    assert seen(110, 110, 110, 110, 110, 110, 110) == [(5, "ticket")]


def test_a_ticket_needs_its_short_window_too():
    assert seen(110, 110, 110, 110, 110, 95, 110, 110) == []
    assert seen(110, 110, 110, 110, 110, 95, 110, 110, 110) == [(8, "ticket")]


def test_a_ticket_becomes_a_page():
    assert seen(110, 110, 110, 110, 110, 110, 130, 130, 130) == [(5, "ticket"), (8, "page")]


def test_a_page_does_not_become_a_ticket():
    assert seen(130, 130, 130, 110, 110, 110, 110, 110, 110, 110) == [(2, "page")]


def test_below_the_limit_is_not_yet_calm():
    assert seen(130, 130, 130, 110, 95, 110, 95, 110) == [(2, "page")]


def test_exactly_the_limit_of_calm_is_calm():
    assert seen(130, 130, 130, 90, 90) == [(2, "page"), (4, "clear")]


def test_one_calm_minute_is_not_enough():
    assert seen(130, 130, 130, 80, 130, 130, 80, 130, 130) == [(2, "page")]


def test_a_new_breach_after_recovery_is_a_new_page():
    assert seen(130, 130, 130, 80, 80, 80, 130, 130, 130) == [(2, "page"), (4, "clear"), (8, "page")]


def test_a_ticket_is_cleared_as_well():
    assert seen(110, 110, 110, 110, 110, 110, 80, 80) == [(5, "ticket"), (7, "clear")]


def test_missing_data_is_a_signal_of_its_own():
    expected = [(2, "missing p99", "ticket"), (4, "missing p99", "clear")]
    assert watch({"p99": RULE}, [], [{"p99": 80}, {}, {"p99": None}, {}, {"p99": 80}]) == expected


def test_missing_data_has_not_gone_missing_before_it_was_looked_for():
    assert watch({"p99": RULE}, [], [{}, {"p99": 80}, {}, {"p99": 80}]) == []


def test_missing_minutes_do_not_calm_an_open_page():
    minutes = p99(130, 130, 130, None, None, None, 130)
    expected = [(2, "p99", "page"), (4, "missing p99", "ticket"), (6, "missing p99", "clear")]
    assert watch({"p99": RULE}, [], minutes) == expected


def test_missing_minutes_are_no_breach_and_interrupt_one():
    assert seen(130, None, 130, None, 130, 80, 80) == []
    assert seen(130, None, 130, 130) == [(3, "page")]


def test_zero_is_a_number():
    expected = [(2, "p99", "page"), (4, "p99", "clear")]
    assert watch({"p99": RULE}, [], p99(130, 130, 130, 0, 0, 0)) == expected


def test_a_silence_includes_its_start_and_not_its_end():
    assert seen(130, 130, 130, 130, silences=((2, 3),)) == [(3, "page")]
    assert seen(130, 130, 130, 130, silences=((0, 2),)) == [(2, "page")]


def test_a_breach_within_a_silence_is_forgotten_when_it_is_over():
    assert seen(80, 300, 300, 300, 300, 80, 80, 80, silences=((1, 5),)) == []


def test_an_alert_that_calms_down_in_silence_is_cleared_afterwards():
    assert seen(130, 130, 130, 80, 80, 80, 80, silences=((3, 6),)) == [(2, "page"), (6, "clear")]


def test_the_absence_of_data_is_silent_too():
    minutes = [{"p99": 80}, {}, {}, {}, {}]
    assert watch({"p99": RULE}, [(1, 4)], minutes) == [(4, "missing p99", "ticket")]


def test_any_of_several_silences_is_a_silence():
    assert seen(130, 130, 130, 130, 130, silences=((2, 3), (3, 4))) == [(4, "page")]


def test_signals_do_not_disturb_each_other():
    rules = {"errors": {**RULE, "missing": 3}, "p99": RULE}
    minutes = [{"errors": 130, "p99": 80}, {"errors": 130}, {"errors": 130}, {"p99": 130}]
    expected = [(2, "errors", "page"), (2, "missing p99", "ticket"), (3, "missing p99", "clear")]
    assert watch(rules, [], minutes) == expected


def test_events_of_one_minute_come_in_the_order_of_the_rules():
    rules = {"b": RULE, "a": RULE}
    assert watch(rules, [], [{"a": 130, "b": 130}] * 3) == [(2, "b", "page"), (2, "a", "page")]


def test_any_window_may_be_the_longest():
    quick = {"limit": 120, "short": 1, "long": (1, 1)}
    never = {"limit": 900, "short": 1, "long": (1, 1)}
    lasting = {"page": {**quick, "long": (2, 6)}, "ticket": never, "clear": {"limit": 0, "last": (1, 1)}, "missing": 1}
    assert watch({"p99": lasting}, [], p99(130, 80, 80, 80, 80, 130)) == [(5, "p99", "page")]
    calming = {"page": quick, "ticket": never, "clear": {"limit": 90, "last": (3, 6)}, "missing": 1}
    expected = [(0, "p99", "page"), (5, "p99", "clear")]
    assert watch({"p99": calming}, [], p99(130, 80, 80, 110, 110, 80)) == expected
    patient = {"page": quick, "ticket": never, "clear": {"limit": 90, "last": (1, 1)}, "missing": 4}
    assert watch({"p99": patient}, [], [{}] * 5) == [(3, "missing p99", "ticket")]


def test_rules_silences_and_minutes_are_left_as_they_were():
    handed = ({"p99": RULE}, [(3, 4)], p99(130, 130, 130, None, 80, 80))
    before = copy.deepcopy(handed)
    watch(*handed)
    assert handed == before


def test_small_random_logs_agree_with_reading_the_log():
    source = random.Random(17)
    for _ in range(50):
        mood, values = 80, []
        for _ in range(40):
            mood = source.choice([mood, mood, mood, mood, 80, 95, 110, 130])
            values.append(source.choice([mood, mood, mood, mood, 80, 130, None]))
        silences = [(start, start + 4) for start in source.sample(range(36), 2)]
        minutes = p99(*values)
        assert watch({"p99": RULE}, silences, minutes) == by_reading_the_log(RULE, silences, minutes)


@pytest.mark.gate
def test_two_weeks_with_six_incidents_and_many_spikes():
    source = random.Random(18)
    values: list[float | None] = [80 * source.lognormvariate(0, 0.25) for _ in range(20_160)]
    incidents = [2_050, 5_100, 8_600, 12_100, 15_600, 19_100]
    for start in incidents:
        values[start : start + 45] = [200 * source.lognormvariate(0, 0.25) for _ in range(45)]
    for start in range(500, 20_000, 350):  # spikes of three minutes
        values[start : start + 3] = [400.0] * 3
    deploys = [(start, start + 12) for start in range(1_000, 20_000, 2_300)]
    for start, _ in deploys:
        values[start : start + 10] = [250.0] * 10
    events = watch({"p99": SLOW}, deploys, p99(*values))
    pages = [t for t, _, action in events if action == "page"]
    caught = [sum(start <= t < start + 15 for t in pages) for start in incidents]
    assert (caught, len(pages), len(events)) == ([1] * 6, 6, 12)


def test_minutes_older_than_every_window_are_let_go():
    most = 0

    def stream() -> Iterator[Minute]:
        nonlocal most
        for _ in range(2_000):
            yield {"p99": Counted(80)}
            most = max(most, Counted.alive)

    assert watch({"p99": SLOW}, [], stream()) == []
    assert most <= 100
