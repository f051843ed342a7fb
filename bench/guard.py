"""How long the guard takes for a text, and what it lets through.

    python bench/guard.py [--shops N]

Random shops: answers of the facts lane, then sentences as a model might word them, each true and
with lies in it. Prints microseconds a text on one core, true texts refused and lies let out by
kind (those that a rule about facts answers for, and those of the rules about promises).
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from host.answers.guard import Guard
from host.answers.offers import Offers
from tests.trust.lies_lane import lane_answers
from tests.trust.lies_scene import Lie, Scene, statements
from tests.trust.lies_shop import shop

ROUNDS = 3


def lane(shops: int) -> None:
    """The time for answers of our own, the best of a few rounds for each."""
    took = []
    for seed in range(shops):
        for language in ("zh", "en"):
            snapshot = shop(seed, language)
            guard = Guard(snapshot)
            for _, answer in lane_answers(snapshot, seed):
                if answer.route == "ai":
                    rounds = []
                    for number in range(ROUNDS):
                        text = answer.text + " " * number  # else the guard remembers its verdict
                        start = time.perf_counter()
                        guard.check(text, answer.facts, product_ids=answer.product)
                        rounds.append(time.perf_counter() - start)
                    took.append(min(rounds) * 1e6)
    print(f"{len(took)} answers: median {statistics.median(took):.0f} µs, ", end="")
    slowest = statistics.quantiles(took, n=100)[-1]
    print(f"mean {statistics.mean(took):.0f} µs, p99 {slowest:.0f} µs")


def worded(shops: int) -> None:
    """What becomes of true sentences and of lies."""
    told: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for seed in range(shops):
        for language in ("zh", "en"):
            snapshot = shop(seed, language)
            guard, offers, rng = Guard(snapshot), Offers(snapshot), random.Random(seed)
            for product in snapshot.catalogue.products:
                for true, lies in statements(Scene(snapshot, product, offers, rng)):
                    for said in (true, *lies):
                        told[said.kind] += 1
                        wrong[said.kind] += _is_misjudged(guard, said)
    print(f"{told['']} true sentences, {wrong['']} refused")
    print(f"{told.total() - told['']} lies, {wrong.total() - wrong['']} let out")
    for kind in sorted(kind for kind in told if kind):
        print(f"  {kind:32} {told[kind]:6} {wrong[kind]:5} let out")


def _is_misjudged(guard: Guard, said: Lie) -> bool:
    verdict = guard.check(said.text, said.facts, product_ids=said.product_ids)
    return verdict.ok is bool(said.kind)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shops", type=int, default=6, help="in each language")
    shops = parser.parse_args().shops
    lane(shops)
    worded(shops)


if __name__ == "__main__":
    main()
