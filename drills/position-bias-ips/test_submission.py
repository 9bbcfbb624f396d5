import math
import random

import pytest
from submission import relevance

Log = list[tuple[str, int, bool]]
LOOKS = [1.0, 0.5, 0.25]


def workload(n: int) -> tuple[Log, list[float], float]:
    """Impressions of n / 3 items, each shown three times at different positions."""
    items = max(1, n // 3)
    logs = [(f"item-{place % items}", 1 + place % 7, place % 11 == 0) for place in range(n)]
    return logs, [1 / (place + 1) for place in range(7)], 5.0


def simulated(relevances: dict[str, float], places: dict[str, list[int]], looks: list[float], n: int, seed: int) -> Log:
    """Each item n times, at a position drawn by its own habits; a click needs a look and relevance."""
    source, logs = random.Random(seed), []
    for item, relevant in relevances.items():
        for position in source.choices(range(1, len(looks) + 1), places[item], k=n):
            seen = source.random() < looks[position - 1]
            logs.append((item, position, seen and source.random() < relevant))
    return logs


@pytest.mark.example
def test_one_click_in_third_place_stands_for_four():
    logs = [("lamp", 1, True), ("lamp", 1, False), *[("rug", 3, place == 0) for place in range(4)]]
    assert relevance(logs, LOOKS, 10) == {"lamp": (0.5, 2.0), "rug": (1.0, 4.0)}


@pytest.mark.example
def test_a_large_weight_is_clipped():
    assert relevance([("lamp", 1, True), ("lamp", 3, False)], LOOKS, 3) == {"lamp": (0.5, 1.6)}


def test_an_empty_log_gives_nothing():
    assert relevance([], LOOKS, 10) == {}


def test_one_impression_without_a_click():
    assert relevance([("lamp", 2, False)], LOOKS, 10) == {"lamp": (0.0, 1.0)}


def test_a_clip_of_one_gives_the_plain_click_rate():
    logs = [("lamp", 1, True), ("lamp", 3, False), ("lamp", 2, False), ("lamp", 3, False)]
    assert relevance(logs, LOOKS, 1) == {"lamp": (0.25, 4.0)}


def test_without_a_clip_the_whole_weight_counts():
    logs = [("lamp", 3, True), *[("lamp", 3, False)] * 7]
    assert relevance(logs, LOOKS, math.inf) == {"lamp": (0.5, 8.0)}


def test_a_clicked_weight_is_clipped_as_well():
    logs = [("lamp", 3, True), *[("lamp", 3, False)] * 7]
    assert relevance(logs, LOOKS, 2) == {"lamp": (0.25, 8.0)}


def test_an_estimate_above_one_is_reported_as_one():
    assert relevance([("lamp", 3, True), ("lamp", 1, False)], LOOKS, 10)["lamp"][0] == 1.0


def test_a_single_weighted_click_is_not_cut_down_to_one():
    logs = [("lamp", 3, True), ("lamp", 1, False), ("lamp", 1, False), ("lamp", 1, False), *[("lamp", 1, False)] * 4]
    assert relevance(logs, LOOKS, 10)["lamp"][0] == 0.5


def test_impressions_without_a_click_count_as_well():
    logs = [("lamp", 2, True), ("lamp", 2, False), ("lamp", 2, False), ("lamp", 2, False)]
    assert relevance(logs, LOOKS, 10) == {"lamp": (0.5, 4.0)}


def test_mixed_positions_are_worth_fewer_impressions():
    logs = [("lamp", 1, False), ("lamp", 2, False), ("lamp", 3, False)]
    assert relevance(logs, LOOKS, 10) == {"lamp": (0.0, 49 / 21)}


def test_items_do_not_mix():
    logs = [("a", 1, True), ("b", 1, False), ("a", 1, False), ("b", 1, False)]
    assert relevance(logs, LOOKS, 10) == {"a": (0.5, 2.0), "b": (0.0, 2.0)}


def test_the_last_position_has_a_propensity():
    assert relevance([("lamp", 3, False)], LOOKS, 10) == {"lamp": (0.0, 1.0)}


@pytest.mark.parametrize("position", [0, -1, 4])
def test_a_position_without_propensity_is_refused(position):
    with pytest.raises(ValueError):
        relevance([("lamp", position, True)], LOOKS, 10)


@pytest.mark.parametrize("look", [0.0, -0.5, 1.5])
def test_a_propensity_outside_zero_to_one_is_refused_even_if_unused(look):
    with pytest.raises(ValueError):
        relevance([("lamp", 1, True)], [1.0, look], 10)


def test_a_clip_below_one_is_refused():
    with pytest.raises(ValueError):
        relevance([("lamp", 1, True)], LOOKS, 0.5)


def test_the_arguments_are_left_as_they_were():
    logs, looks = [("b", 2, True), ("a", 1, False)], [1.0, 0.5]
    relevance(logs, looks, 1.5)
    assert (logs, looks) == ([("b", 2, True), ("a", 1, False)], [1.0, 0.5])


def test_small_random_logs_agree_with_looking_at_each_item_alone():
    source = random.Random(3)
    for _ in range(60):
        looks = [source.choice([0.1, 0.3, 0.7, 1.0]) for _ in range(4)]
        names = source.choices("abc", k=source.randint(1, 12))
        logs = [(name, source.randint(1, 4), source.random() < 0.3) for name in names]
        clip, expected = source.choice([1, 2.5, 8, math.inf]), {}
        for name in sorted(set(names)):
            weights = [(min(clip, 1 / looks[place - 1]), hit) for item, place, hit in logs if item == name]
            estimate = math.fsum(weight for weight, hit in weights if hit) / len(weights)
            effective = math.fsum(w for w, _ in weights) ** 2 / math.fsum(w * w for w, _ in weights)
            expected[name] = (pytest.approx(min(1.0, estimate)), pytest.approx(effective))
        assert relevance(logs, looks, clip) == expected


@pytest.mark.gate
def test_the_better_product_lower_down_is_found():
    places = {"first": [8, 1, 1], "third": [0, 1, 9]}
    logs = simulated({"first": 0.2, "third": 0.4}, places, [0.9, 0.45, 0.3], 8_000, seed=4)
    plain, corrected = relevance(logs, [0.9, 0.45, 0.3], 1), relevance(logs, [0.9, 0.45, 0.3], 10)
    assert plain["first"][0] > plain["third"][0]
    assert [corrected[item][0] for item in ("first", "third")] == pytest.approx([0.2, 0.4], abs=0.02)


@pytest.mark.gate
def test_sixty_thousand_impressions_of_twenty_thousand_items():
    logs, looks, clip = workload(60_000)
    found = relevance(logs, looks, clip)
    assert (len(found), found["item-0"]) == (20_000, (pytest.approx(1 / 3), pytest.approx(18 / 7)))
