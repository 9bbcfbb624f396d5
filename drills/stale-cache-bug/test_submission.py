import copy
import random
from itertools import product

import pytest
from submission import replay

CARRY = {"tenant": "north", "groups": ["all"], "policy": "p9", "query": "Carry over days?"}
AWKWARD = ["a", "b", "a:b", "a,b", 'a", "b', "a|b", ""]


def after(stored, asked, ttl=3600, now=0):
    """What a request gets after another one was answered with "Five.", at time 0."""
    return replay(ttl, [(0, "put", stored, "Five."), (now, "get", asked)])[1]


class FieldByField:
    """The statement word for word: a list of stored requests, each compared in every field."""

    def __init__(self, ttl):
        self.ttl, self.stored = ttl, []

    def call(self, now, name, req, answer=None):
        for entry in self.stored if name == "get" else []:
            if self.may_share(entry[0], req):
                return entry[1] if entry[2] <= now < entry[2] + self.ttl else None
        if name == "put":
            self.stored = [entry for entry in self.stored if not self.may_share(entry[0], req)]
            self.stored.append((req, answer, now))
        return None

    @staticmethod
    def may_share(one, other):
        same_readers = one["tenant"] == other["tenant"] and set(one["groups"]) == set(other["groups"])
        same_source = one["policy"] == other["policy"] and one.get("model", "m1") == other.get("model", "m1")
        return same_readers and same_source and one["query"].lower().split() == other["query"].lower().split()


@pytest.mark.example
def test_the_old_model_does_not_answer_for_the_new_one():
    old, new = {**CARRY, "model": "m1"}, {**CARRY, "model": "m2"}
    calls = [(0, "put", old, "Five."), (10, "get", new), (10, "get", CARRY)]
    assert replay(3600, calls) == [None, None, "Five."]


@pytest.mark.example
def test_a_hit_does_not_prolong_the_life_of_an_answer():
    again = {**CARRY, "query": " carry  OVER days?"}
    calls = [(0, "put", CARRY, "Five."), (3000, "get", again), (3600, "get", CARRY)]
    assert replay(3600, calls) == [None, "Five.", None]


def test_no_calls():
    assert replay(3600, []) == []


def test_an_empty_cache_knows_nothing():
    assert replay(3600, [(0, "get", CARRY)]) == [None]


def test_the_same_request_is_a_hit():
    assert after(CARRY, CARRY) == "Five."


def test_upper_case_and_white_space_do_not_matter():
    assert after(CARRY, {**CARRY, "query": "\tCARRY over\n days? "}) == "Five."


def test_another_question_is_a_miss():
    assert after(CARRY, {**CARRY, "query": "Carry over hours?"}) is None


def test_words_that_run_together_are_another_question():
    assert after(CARRY, {**CARRY, "query": "Carryover days?"}) is None


def test_the_order_of_groups_does_not_matter():
    assert after({**CARRY, "groups": ["all", "hr"]}, {**CARRY, "groups": ["hr", "all"]}) == "Five."


def test_a_group_named_twice_counts_once():
    assert after({**CARRY, "groups": ["all", "hr"]}, {**CARRY, "groups": ["hr", "all", "hr"]}) == "Five."


def test_fewer_groups_are_a_miss():
    assert after({**CARRY, "groups": ["all", "hr"]}, CARRY) is None


def test_more_groups_are_a_miss():
    assert after(CARRY, {**CARRY, "groups": ["all", "hr"]}) is None


def test_a_reader_without_groups_has_a_set_of_his_own():
    assert after({**CARRY, "groups": []}, {**CARRY, "groups": [""]}) is None


def test_another_tenant_is_a_miss():
    assert after(CARRY, {**CARRY, "tenant": "south"}) is None


def test_tenants_and_groups_do_not_run_into_each_other():
    north, north_eu = {**CARRY, "groups": ["eu", "hr"]}, {**CARRY, "tenant": "north:eu", "groups": ["hr"]}
    assert after(north, north_eu) is None


def test_a_question_cannot_claim_a_group():
    assert (
        after({**CARRY, "groups": ["all", "hr"], "policy": "p9"}, {**CARRY, "query": "hr:p9:carry over days?"}) is None
    )


def test_a_group_is_no_policy_version():
    one, other = {**CARRY, "groups": ["a", "b"], "policy": "c"}, {**CARRY, "groups": ["a"], "policy": "b:c"}
    assert after(one, other) is None


def test_a_new_policy_version_is_a_miss():
    assert after(CARRY, {**CARRY, "policy": "p10"}) is None


def test_an_old_client_shares_with_the_model_it_means():
    assert after(CARRY, {**CARRY, "model": "m1"}) == "Five."


def test_an_old_client_does_not_share_with_a_new_model():
    assert after({**CARRY, "model": "m2"}, CARRY) is None


def test_both_models_keep_their_answers_side_by_side():
    new = {**CARRY, "model": "m2"}
    calls = [(0, "put", CARRY, "Five."), (1, "put", new, "Up to five days."), (2, "get", CARRY), (2, "get", new)]
    assert replay(3600, calls) == [None, None, "Five.", "Up to five days."]


def test_user_and_request_id_do_not_matter():
    assert after({**CARRY, "user": "ada", "request_id": 1}, {**CARRY, "user": "bo", "request_id": 2}) == "Five."


def test_an_answer_is_served_until_just_before_its_time():
    assert after(CARRY, CARRY, ttl=10, now=9.75) == "Five."


def test_an_answer_ends_exactly_at_its_time():
    assert after(CARRY, CARRY, ttl=10, now=10) is None


def test_an_answer_is_served_in_the_moment_it_is_stored():
    assert replay(10, [(7, "put", CARRY, "Five."), (7, "get", CARRY)]) == [None, "Five."]


def test_many_hits_do_not_keep_an_answer_alive():
    calls = [(0, "put", CARRY, "Ada."), *((now, "get", CARRY) for now in (4, 8, 12, 16))]
    assert replay(10, calls) == [None, "Ada.", "Ada.", None, None]


def test_storing_again_begins_a_new_life():
    calls = [(0, "put", CARRY, "Ada."), (6, "put", CARRY, "Bo."), (15, "get", CARRY), (16, "get", CARRY)]
    assert replay(10, calls) == [None, None, "Bo.", None]


def test_an_answer_from_the_future_is_not_served():
    calls = [(100, "put", CARRY, "Five."), (95, "get", CARRY), (101, "get", CARRY)]
    assert replay(10, calls) == [None, None, "Five."]


def test_a_clock_set_back_gives_no_second_life():
    calls = [(100, "put", CARRY, "Five."), (40, "get", CARRY), (50, "get", CARRY), (110, "get", CARRY)]
    assert replay(10, calls) == [None, None, None, None]


def test_the_calls_are_left_as_they_were():
    calls = [(0, "put", {**CARRY, "groups": ["hr", "all", "hr"]}, "Five."), (1, "get", CARRY)]
    before = copy.deepcopy(calls)
    replay(10, calls)
    assert calls == before


def test_random_calls_agree_with_comparing_field_by_field():
    source = random.Random(15)
    for _ in range(60):
        pool = []
        for _ in range(3):
            tenant, policy, query = (source.choice(AWKWARD[:3]) for _ in range(3))
            groups = source.choices(AWKWARD[:3], k=source.randint(0, 2))
            pool.append({"tenant": tenant, "groups": groups, "policy": policy, "query": query})
        calls, now = [], 50
        for number in range(source.randint(4, 14)):
            now += source.choice([-3, 0, 1, 2, 4])
            req = source.choice(pool) | source.choice([{}, {"model": "m1"}, {"model": "m2"}]) | {"request_id": number}
            req["groups"] = source.sample(req["groups"], len(req["groups"]))
            calls.append((now, "put", req, f"answer {number}") if source.random() < 0.5 else (now, "get", req))
        slow = FieldByField(6)
        assert replay(6, calls) == [slow.call(*call) for call in calls]


@pytest.mark.gate
def test_nobody_gets_an_answer_that_was_written_for_another():
    reqs = [
        {"tenant": tenant, "groups": groups, "policy": policy, "query": query}
        for tenant, policy, query in product(AWKWARD[:6], AWKWARD[:4], AWKWARD)
        for groups in ([], ["a"], ["b"], ["a", "b"], ["a:b"], ["a,b"])
    ]
    calls = [(0, "put", req, f"answer {i}") for i, req in enumerate(reqs)] + [(1, "get", req) for req in reqs]
    assert replay(10, calls)[len(reqs) :] == [f"answer {i}" for i in range(len(reqs))]


@pytest.mark.gate
def test_the_hit_rate_of_legal_repeats_does_not_fall():
    # Every request differs in letters, spaces, order of groups, user and id; there are 40 answers to share.
    source = random.Random(16)
    calls = []
    for number in range(2_000):
        words = ["notice", f"period-{number % 10}", "days"]
        query = source.choice([" ", "  ", "\t"]).join(source.choice([word, word.upper()]) for word in words)
        groups = source.sample(["all", "eu", "hr"], 3) + source.choice([[], ["all"]])
        model = [source.choice([{}, {"model": "m1"}]), {"model": "m2"}][number // 10 % 2]
        req = {"tenant": ["north", "south"][number // 20 % 2], "groups": groups, "policy": "p9", "query": query}
        req |= {"user": f"u{number}", "request_id": number, **model}
        calls.append((number, "put", req, f"answer {number}") if number < 40 else (number, "get", req))
    assert replay(5_000, calls)[40:] == [f"answer {number % 40}" for number in range(40, 2_000)]
