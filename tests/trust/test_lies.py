"""The guard lets true sentences out and stops the same sentences with one lie in them."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from host.answers.guard import FACT_RULES, Guard
from host.answers.offers import Offers
from tests.trust.lies_lane import lane_answers
from tests.trust.lies_scene import Lie, Scene, statements
from tests.trust.lies_shop import shop

SHOPS = 9
"""Shops in each language: some 4,000 true sentences and 40,000 lies."""
NUMBERS = ("price", "stock", "total", "offer.other", "offer.price")
"""Kinds of lie of which not one may pass."""
PROMISES = ("inserted.promise", "inserted.gift")
"""Kinds that the rules about promises answer for, not those about facts."""


@pytest.fixture(scope="module")
def told() -> list[tuple[Lie, str]]:
    """Every sentence with the rule by which the guard stopped it, "" where it let it out."""
    found: list[tuple[Lie, str]] = []
    for seed in range(SHOPS):
        for language in ("zh", "en"):
            snapshot = shop(seed, language)
            guard, offers, rng = Guard(snapshot), Offers(snapshot), random.Random(seed)
            for product in snapshot.catalogue.products:
                for true, lies in statements(Scene(snapshot, product, offers, rng)):
                    for said in (true, *lies):
                        verdict = guard.check(said.text, said.facts, product_ids=said.product_ids)
                        found.append((said, verdict.rule))
    return found


def test_true_sentences_are_let_out(told: list[tuple[Lie, str]]) -> None:
    true = [(said.text, rule) for said, rule in told if not said.kind]
    refused = [(rule, text) for text, rule in true if rule]
    by_facts = [(rule, text) for rule, text in refused if rule in FACT_RULES]
    assert len(true) > 3_500
    assert len(by_facts) <= 0.005 * len(true), by_facts[:20]
    assert len(refused) <= 0.005 * len(true), Counter(rule for rule, _ in refused)


def test_lies_are_stopped(told: list[tuple[Lie, str]]) -> None:
    lies = [(said, rule) for said, rule in told if said.kind and said.kind not in PROMISES]
    passed = [(said.kind, said.text) for said, rule in lies if not rule]
    assert len(lies) > 25_000
    assert len({said.kind for said, _ in lies}) >= 30
    assert len(passed) <= 0.002 * len(lies), Counter(kind for kind, _ in passed)


def test_promises_and_gifts_that_the_shop_does_not_make_are_stopped(
    told: list[tuple[Lie, str]],
) -> None:
    lies = [(said.text, rule) for said, rule in told if said.kind in PROMISES]
    passed = [text for text, rule in lies if not rule]
    assert len(lies) > 7_000
    assert len(passed) <= 0.005 * len(lies), passed[:20]


def test_no_wrong_price_and_no_wrong_stock_is_let_out(told: list[tuple[Lie, str]]) -> None:
    passed = [said.text for said, rule in told if not rule and said.kind.startswith(NUMBERS)]
    assert passed == []


def test_every_answer_of_the_facts_lane_is_let_out() -> None:
    answers = [
        (text, answer)
        for seed in range(3)
        for language in ("zh", "en")
        for text, answer in lane_answers(shop(seed, language), seed)
    ]
    refused = [(text, a.draft) for text, a in answers if a.reason.startswith("guard")]
    assert len(answers) > 1_500
    assert len(refused) <= 0.005 * len(answers), refused[:20]
