import copy

import pytest
from submission import audit

MOMENT = "2026-03-01T09:00:00Z"
BEFORE = "2026-03-01T08:00:00Z"
AFTER = "2026-03-01T10:00:00Z"


@pytest.mark.example
def test_each_feature_is_held_against_the_moment():
    features = [
        {"name": "basket_total", "available_at": "2026-03-01T09:00:00Z"},
        {"name": "support_calls", "available_at": "2026-03-04T10:30:00Z"},
        {"name": "mystery_score"},
    ]
    assert audit(features, {}, "fraud", MOMENT) == {
        "basket_total": ("ok", "available at 2026-03-01T09:00:00Z"),
        "support_calls": ("late", "available at 2026-03-04T10:30:00Z"),
        "mystery_score": ("unknown", "no available_at"),
    }


@pytest.mark.example
def test_a_feature_two_steps_from_the_label_is_derived_from_it():
    features = [{"name": "risk_tier", "available_at": BEFORE}]
    lineage = {"risk_tier": ["case_state", "country"], "case_state": ["fraud"]}
    assert audit(features, lineage, "fraud", MOMENT) == {
        "risk_tier": ("outcome_derived", "risk_tier <- case_state <- fraud")
    }


def test_no_features_give_no_findings():
    assert audit([], {"a": ["fraud"]}, "fraud", MOMENT) == {}


def test_the_label_itself_is_no_feature():
    features = [{"name": "fraud", "available_at": BEFORE}]
    assert audit(features, {}, "fraud", MOMENT) == {"fraud": ("outcome_derived", "fraud")}


def test_what_the_label_is_computed_from_is_not_derived_from_it():
    features = [{"name": "amount", "available_at": BEFORE}]
    lineage = {"fraud": ["amount", "chargeback"], "chargeback": ["bank_file"]}
    assert audit(features, lineage, "fraud", MOMENT) == {"amount": ("ok", f"available at {BEFORE}")}


def test_sharing_an_input_with_the_label_is_not_derivation():
    features = [{"name": "amount_bucket", "available_at": BEFORE}]
    lineage = {"fraud": ["amount"], "amount_bucket": ["amount"]}
    assert audit(features, lineage, "fraud", MOMENT) == {"amount_bucket": ("ok", f"available at {BEFORE}")}


def test_an_aggregate_without_a_cutoff_is_late():
    features = [{"name": "orders_all_time", "available_at": BEFORE, "aggregate": True}]
    assert audit(features, {}, "fraud", MOMENT) == {"orders_all_time": ("late", "no cutoff")}


def test_an_aggregate_with_a_cutoff_after_the_moment_is_late():
    features = [{"name": "orders_today", "available_at": BEFORE, "aggregate": True, "cutoff": AFTER}]
    assert audit(features, {}, "fraud", MOMENT) == {"orders_today": ("late", f"cutoff at {AFTER}")}


def test_an_aggregate_with_a_cutoff_at_the_moment_is_in_time():
    features = [{"name": "orders_so_far", "available_at": BEFORE, "aggregate": True, "cutoff": MOMENT}]
    assert audit(features, {}, "fraud", MOMENT) == {"orders_so_far": ("ok", f"available at {BEFORE}")}


def test_a_feature_that_is_no_aggregate_needs_no_cutoff():
    features = [{"name": "country", "available_at": BEFORE, "aggregate": False, "cutoff": None}]
    assert audit(features, {}, "fraud", MOMENT) == {"country": ("ok", f"available at {BEFORE}")}


def test_a_late_value_is_reported_before_a_missing_cutoff():
    features = [{"name": "returns_all_time", "available_at": AFTER, "aggregate": True}]
    assert audit(features, {}, "fraud", MOMENT) == {"returns_all_time": ("late", f"available at {AFTER}")}


def test_a_missing_cutoff_is_reported_before_a_missing_time():
    features = [{"name": "logins_all_time", "available_at": None, "aggregate": True}]
    assert audit(features, {}, "fraud", MOMENT) == {"logins_all_time": ("late", "no cutoff")}


def test_derivation_is_reported_before_everything_else():
    features = [{"name": "flag", "available_at": None}, {"name": "copy", "available_at": AFTER}]
    lineage = {"flag": ["fraud"], "copy": ["flag"]}
    assert audit(features, lineage, "fraud", MOMENT) == {
        "flag": ("outcome_derived", "flag <- fraud"),
        "copy": ("outcome_derived", "copy <- flag <- fraud"),
    }


def test_the_shortest_way_to_the_label_is_the_reason():
    features = [{"name": "score", "available_at": BEFORE}]
    lineage = {"score": ["daily", "flag"], "daily": ["hourly"], "hourly": ["fraud"], "flag": ["fraud"]}
    assert audit(features, lineage, "fraud", MOMENT) == {"score": ("outcome_derived", "score <- flag <- fraud")}


def test_a_cycle_in_the_lineage_comes_to_an_end():
    features = [{"name": "trust", "available_at": BEFORE}, {"name": "badge", "available_at": BEFORE}]
    lineage = {"trust": ["rating"], "rating": ["trust"], "badge": ["level"], "level": ["badge", "fraud"]}
    assert audit(features, lineage, "fraud", MOMENT) == {
        "trust": ("ok", f"available at {BEFORE}"),
        "badge": ("outcome_derived", "badge <- level <- fraud"),
    }


def test_a_chain_of_three_thousand_steps():
    names = [f"step_{number:04d}" for number in range(3_000)]
    lineage = {name: [source] for name, source in zip(names, [*names[1:], "fraud"], strict=True)}
    expected = {"step_0000": ("outcome_derived", " <- ".join([*names, "fraud"]))}
    assert audit([{"name": "step_0000", "available_at": BEFORE}], lineage, "fraud", MOMENT) == expected


def test_the_arguments_are_left_as_they_were():
    features = [{"name": "flag", "available_at": BEFORE}, {"name": "count", "aggregate": True}]
    lineage = {"flag": ["case"], "case": ["fraud"]}
    before = copy.deepcopy((features, lineage))
    audit(features, lineage, "fraud", MOMENT)
    assert (features, lineage) == before


@pytest.mark.gate
def test_a_name_proves_nothing():
    features = [
        {"name": "refund_policy_days", "available_at": BEFORE},
        {"name": "fraud_alerts_last_year", "available_at": BEFORE, "aggregate": True, "cutoff": BEFORE},
        {"name": "customer_segment", "available_at": BEFORE},
        {"name": "basket_total", "available_at": BEFORE},
    ]
    lineage = {
        "refund_policy_days": ["shop_settings"],
        "fraud_alerts_last_year": ["alerts"],
        "customer_segment": ["account_standing"],
        "account_standing": ["closed_cases"],
        "closed_cases": ["fraud"],
    }
    assert audit(features, lineage, "fraud", MOMENT) == {
        "refund_policy_days": ("ok", f"available at {BEFORE}"),
        "fraud_alerts_last_year": ("ok", f"available at {BEFORE}"),
        "customer_segment": ("outcome_derived", "customer_segment <- account_standing <- closed_cases <- fraud"),
        "basket_total": ("ok", f"available at {BEFORE}"),
    }


@pytest.mark.gate
def test_sixty_layers_of_shared_inputs():
    lineage = {
        f"{side}_{layer}": [f"left_{layer + 1}", f"right_{layer + 1}"]
        for layer in range(60)
        for side in ("left", "right")
    }
    features = [{"name": "left_0", "available_at": BEFORE}]
    assert audit(features, lineage, "fraud", MOMENT) == {"left_0": ("ok", f"available at {BEFORE}")}
