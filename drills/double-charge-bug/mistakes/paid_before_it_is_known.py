"""You tell a retry "paid" although nobody knows.

Whether you write the answer before the charge, or read "begun" as "paid": after a crash *before* the charge it is
false. Nobody was charged, and the job runs for nothing. Between "it was done" and "it was not done" there is a
third answer, and somebody who can look into the ledger has to be told.
"""

from collections.abc import Callable
from typing import Any

FAILS = [
    "test_a_crash_after_the_charge_leaves_the_order_in_doubt",
    "test_a_crash_before_the_charge_is_not_called_paid",
    "test_a_second_copy_in_flight_does_not_charge",
    "test_a_second_copy_after_a_lost_request_does_not_charge_either",
    "test_two_clients_with_one_key_after_a_crash_are_both_told",
    "test_each_order_meets_its_own_faults",
    "test_another_body_is_refused_even_while_the_key_is_in_doubt",
    "test_all_sequences_of_three_faults",
    "test_no_sequence_of_faults_charges_twice_or_calls_an_uncharged_order_paid",
]


class Declined(Exception):
    """The ledger refused; nothing was charged."""


class Server:
    def __init__(self, store: dict[str, Any], charge: Callable[[str, int], None]) -> None:
        self.store, self.charge = store, charge

    def handle(self, request: dict[str, Any]) -> dict[str, Any]:
        key, body = request["key"], request["body"]
        entry = self.store.get(key)
        if entry is not None and entry["body"] != body:
            return {"status": "refused"}
        if entry is None:
            self.store[key] = {"body": body, "answer": None}  # begun
            try:
                self.charge(body["customer"], body["amount"])
                answer = {"status": "paid"}
            except Declined:
                answer = {"status": "declined"}
            self.store[key] = {"body": body, "answer": answer}
        # Begun and without an answer: only the ledger knows whether it was charged, so it is not done again.
        return self.store[key]["answer"] or {"status": "paid"}


class Client:
    def __init__(self, send: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        self.send, self.attempts = send, 4

    def call(self, order: dict[str, Any]) -> dict[str, Any]:
        body = {"customer": order["customer"], "amount": order["amount"]}
        for _ in range(self.attempts):
            try:
                return self.send({"key": order["id"], "body": body})
            except TimeoutError:
                continue
        return {"status": "no answer"}


class Crash(BaseException):
    """The process is gone; nothing in it can catch this."""


class World:
    def __init__(self, faults: list[str]) -> None:
        self.script, self.fault, self.request = iter(faults), "none", {}
        self.store, self.charges, self.copies = {}, [], []

    def send(self, request: dict[str, Any]) -> dict[str, Any]:
        self.fault, self.request = next(self.script, "none"), request
        if self.fault == "request lost":
            raise TimeoutError("it never arrived")
        try:
            answer, lost = Server(self.store, self.charge).handle(request), self.fault == "response lost"
        except Crash:
            raise TimeoutError("nobody is left to answer") from None
        if lost:
            raise TimeoutError("the answer was lost")
        return answer

    def charge(self, customer: str, amount: int) -> None:
        if self.fault == "doubled":  # a second copy arrives while the first is being charged
            self.fault = "none"
            self.copies.append(Server(self.store, self.charge).handle(self.request)["status"])
        if self.fault == "crash before charge":
            raise Crash
        if amount > 1_000:
            raise Declined
        self.charges.append((customer, amount))
        if self.fault == "crash after charge":
            raise Crash


def run(orders: list[dict[str, Any]], faults: list[str]) -> dict[str, Any]:
    world = World(faults)
    statuses = [Client(world.send).call(order)["status"] for order in orders]
    return {"statuses": statuses, "copies": world.copies, "charges": world.charges}
