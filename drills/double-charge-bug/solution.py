from collections.abc import Callable
from typing import Any


class Declined(Exception):
    """The ledger refused; nothing was charged."""


class Server:
    """One process; of what it knows, only the store outlives it."""

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
        return self.store[key]["answer"] or {"status": "in doubt"}


class Client:
    """Tries again whenever no answer comes."""

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
    """The fake network and ledger: each request that is sent meets the next fault of the script."""

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
    """Call for each order in turn; returns the answers' statuses, those of second copies, and the ledger's charges."""
    world = World(faults)
    statuses = [Client(world.send).call(order)["status"] for order in orders]
    return {"statuses": statuses, "copies": world.copies, "charges": world.charges}
