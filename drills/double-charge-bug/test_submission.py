import copy
from itertools import product
from typing import Any

import pytest
from submission import run

Order = dict[str, Any]
LOST = ("request lost", "response lost", "crash before charge", "crash after charge")


def order(number: int = 381, amount: int = 40, customer: str = "acme-7") -> Order:
    return {"id": f"order-{number}", "customer": customer, "amount": amount}


def settled(*statuses: str, charges: int, amount: int = 40, copies: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"statuses": list(statuses), "copies": list(copies), "charges": [("acme-7", amount)] * charges}


def by_the_first_to_arrive(faults: tuple[str, ...]) -> dict[str, Any]:
    """The contract for one order and at most three faults: the first request that arrives decides."""
    arrived = [fault for fault in faults if fault != "request lost"]
    if not arrived or arrived[0] == "response lost":
        return settled("paid", charges=1)
    return settled("in doubt", charges=int(arrived[0] == "crash after charge"))


@pytest.mark.example
def test_a_lost_response_is_replayed():
    assert run([order()], ["response lost"]) == settled("paid", charges=1)


@pytest.mark.example
def test_a_crash_after_the_charge_leaves_the_order_in_doubt():
    assert run([order()], ["crash after charge"]) == settled("in doubt", charges=1)


def test_no_orders_charge_nothing():
    assert run([], []) == settled(charges=0)


def test_without_faults_an_order_is_paid_once():
    assert run([order()], []) == settled("paid", charges=1)


def test_a_lost_request_is_tried_again():
    assert run([order()], ["request lost"]) == settled("paid", charges=1)


def test_the_fourth_attempt_can_still_succeed():
    assert run([order()], ["request lost"] * 3) == settled("paid", charges=1)


def test_after_four_attempts_the_client_gives_up():
    assert run([order()], ["request lost"] * 4) == settled("no answer", charges=0)


def test_four_lost_responses_have_charged_once():
    assert run([order()], ["response lost"] * 4) == settled("no answer", charges=1)


def test_a_crash_before_the_charge_is_not_called_paid():
    assert run([order()], ["crash before charge"]) == settled("in doubt", charges=0)


def test_a_second_copy_in_flight_does_not_charge():
    assert run([order()], ["doubled"]) == settled("paid", charges=1, copies=("in doubt",))


def test_a_second_copy_after_a_lost_request_does_not_charge_either():
    assert run([order()], ["request lost", "doubled"]) == settled("paid", charges=1, copies=("in doubt",))


def test_the_same_order_sent_again_is_the_same_order():
    assert run([order(), order()], []) == settled("paid", "paid", charges=1)


def test_two_clients_with_one_key_after_a_crash_are_both_told():
    assert run([order(), order()], ["crash after charge"]) == settled("in doubt", "in doubt", charges=1)


def test_two_orders_of_the_same_amount_are_two_orders():
    assert run([order(1), order(2)], []) == settled("paid", "paid", charges=2)


def test_each_order_meets_its_own_faults():
    faults = ["crash after charge", "none", "response lost", "none", "request lost"]
    result = run([order(1), order(2), order(3)], faults)
    assert result == settled("in doubt", "paid", "paid", charges=3)


def test_a_key_with_another_amount_is_refused():
    assert run([order(), order(amount=50)], []) == settled("paid", "refused", charges=1)


def test_a_key_with_another_customer_is_refused():
    assert run([order(), order(customer="bolt-2")], []) == settled("paid", "refused", charges=1)


def test_another_body_is_refused_even_while_the_key_is_in_doubt():
    result = run([order(), order(amount=50)], ["crash after charge"])
    assert result == settled("in doubt", "refused", charges=1)


def test_the_largest_amount_is_paid():
    assert run([order(amount=1_000)], []) == settled("paid", charges=1, amount=1_000)


def test_a_declined_order_charges_nothing():
    assert run([order(amount=1_001)], []) == settled("declined", charges=0)


def test_a_declined_order_stays_declined():
    result = run([order(amount=1_001), order(amount=1_001)], ["response lost"])
    assert result == settled("declined", "declined", charges=0)


def test_the_orders_and_the_script_are_left_as_they_were():
    handed = ([order(1), order(2)], ["crash after charge", "doubled"])
    before = copy.deepcopy(handed)
    run(*handed)
    assert handed == before


@pytest.mark.gate
def test_all_sequences_of_three_faults():
    for faults in product(LOST, repeat=3):
        assert run([order()], list(faults)) == by_the_first_to_arrive(faults)


@pytest.mark.gate
def test_no_sequence_of_faults_charges_twice_or_calls_an_uncharged_order_paid():
    for faults in product(("none", "doubled", *LOST), repeat=4):
        result = run([order()], list(faults))
        allowed = {"paid": {1}, "in doubt": {0, 1}, "no answer": {0, 1}}
        assert (faults, len(result["charges"]) in allowed[result["statuses"][0]]) == (faults, True)
